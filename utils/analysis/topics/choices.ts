import type { Span } from '../../article/article-document.ts';
import type { Keyphrase, Topic } from '../analysis.ts';
import { foldPhrase } from './keyphrases/index.ts';

/** How many a reader sees. */
export const SHOWN_TOPICS = 5;
export const SHOWN_PHRASES = 7;

/** What a reader decided about tags, by tag key, for this article and those to come. Plain data. */
export interface TagChoices {
  readonly removed: readonly string[];
  readonly pinned: readonly string[];
  /** The reader's own word for a tag. */
  readonly renamed: Readonly<Record<string, string>>;
}

export const NO_CHOICES: TagChoices = { removed: [], pinned: [], renamed: {} };

/** A tag as a reader sees it. */
export interface ShownTag {
  /** What the reader's choices know it by: the topic's code, or the folded phrase. */
  readonly key: string;
  /** The reader's word for it, or the tag's own. */
  readonly text: string;
  readonly pinned: boolean;
  readonly score: number;
  /** The passages that it rests on. */
  readonly evidence: readonly Span[];
}

export const topicKey = ({ code }: Pick<Topic, 'code'>): string => code;

/** One key for all forms of a phrase: singular and plural, British and American, with and without hyphen. */
export const phraseKey = ({ text }: Pick<Keyphrase, 'text'>): string =>
  `phrase:${foldPhrase(text.toLowerCase())}`;

/**
 * The tags that a reader sees of an article: those that were removed are left out and make room, pinned ones come first,
 * renamed ones carry the reader's word. Two tags that the reader gave the same word are shown once.
 */
export function applyTagChoices(
  topics: readonly Topic[],
  keyphrases: readonly Keyphrase[],
  choices: TagChoices,
): { topics: ShownTag[]; keyphrases: ShownTag[] } {
  const fromTopics = topics.map((topic) =>
    shown(topicKey(topic), topic.label, topic.score, topic.evidence, choices),
  );
  const fromPhrases = keyphrases.map((phrase) =>
    shown(phraseKey(phrase), phrase.text, phrase.score, phrase.mentions, choices),
  );
  const seen = new Set<string>();
  return {
    topics: pick(fromTopics, SHOWN_TOPICS, choices, seen),
    keyphrases: pick(fromPhrases, SHOWN_PHRASES, choices, seen),
  };
}

function shown(
  key: string,
  text: string,
  score: number,
  evidence: readonly Span[],
  { pinned, renamed }: TagChoices,
): ShownTag {
  const own = Object.hasOwn(renamed, key) ? (renamed[key] as string).trim() : '';
  return { key, text: own || text, pinned: pinned.includes(key), score, evidence };
}

function pick(
  tags: readonly ShownTag[],
  most: number,
  { removed }: TagChoices,
  seen: Set<string>,
): ShownTag[] {
  const left = tags.filter(({ key }) => !removed.includes(key));
  const ordered = [...left.filter(({ pinned }) => pinned), ...left.filter(({ pinned }) => !pinned)];
  const chosen: ShownTag[] = [];
  for (const tag of ordered) {
    if (chosen.length === most) break;
    const word = tag.text.toLowerCase();
    if (seen.has(word)) continue;
    seen.add(word);
    chosen.push(tag);
  }
  return chosen;
}

const without = (list: readonly string[], key: string): string[] => list.filter((other) => other !== key);

/** The choices with this tag removed; a tag is never removed and pinned at once. */
export const removeTag = (choices: TagChoices, key: string): TagChoices => ({
  ...choices,
  removed: [...without(choices.removed, key), key],
  pinned: without(choices.pinned, key),
});

/** The choices with this tag pinned, or unpinned where it was. */
export const togglePin = (choices: TagChoices, key: string): TagChoices => ({
  ...choices,
  removed: without(choices.removed, key),
  pinned: choices.pinned.includes(key) ? without(choices.pinned, key) : [...choices.pinned, key],
});

/** The choices with this tag under another word; an empty word gives back its own. */
export function renameTag(choices: TagChoices, key: string, word: string): TagChoices {
  const { [key]: _, ...others } = choices.renamed;
  return { ...choices, renamed: word.trim() ? { ...others, [key]: word.trim() } : others };
}

/** The choices with a removed tag back. */
export const restoreTag = (choices: TagChoices, key: string): TagChoices => ({
  ...choices,
  removed: without(choices.removed, key),
});
