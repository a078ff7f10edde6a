import type { Analysis, Keyphrase, Topic } from './analysis.ts';
import type { Span } from './article-document.ts';

/** How many a reader sees. */
const SHOWN_TOPICS = 5;
const SHOWN_PHRASES = 12;
/** From the eighth on a phrase needs this score to be among them. */
const SURE_PHRASES = 7;
const LEAST_SCORE = 0.4;
/** Most choices of a kind; more push the oldest out, since no reader makes as many. */
const MOST_CHOICES = 2_000;

/** A reader's decisions about tags, by tag key, for this article and those to come. Plain data, oldest first. */
export interface TagChoices {
  removed: string[];
  pinned: string[];
  /** The reader's own word for a tag. */
  renamed: Record<string, string>;
}

export const NO_CHOICES: TagChoices = { removed: [], pinned: [], renamed: {} };

/** An edit of a tag by the reader, for this article and the next. */
export type TagEdit =
  | { readonly key: string; readonly action: 'remove' | 'pin' | 'unpin' }
  /** Takes a removal back, and the pin that went with it. */
  | { readonly key: string; readonly action: 'restore'; readonly pinned: boolean }
  /** An empty word gives the tag its own back. */
  | { readonly key: string; readonly action: 'rename'; readonly word: string };

/** A tag as a reader sees it. */
export interface ShownTag {
  /** Key of the reader's choices: the topic's code, or the folded phrase. */
  readonly key: string;
  /** Topics are the vocabulary's, phrases the article's own. */
  readonly kind: 'topic' | 'phrase';
  /** The reader's word for it, or the tag's own. */
  readonly text: string;
  /** The tag's own word. */
  readonly ownText: string;
  readonly pinned: boolean;
  /** The passages that it rests on. */
  readonly evidence: readonly Span[];
}

/** The tags of one article under a reader's choices. */
export interface ShownTags {
  /** Pinned ones, then topics, then phrases, each best first. */
  readonly tags: readonly ShownTag[];
  /** Those that would stand there, had the reader not removed them. */
  readonly removed: readonly ShownTag[];
}

const topicKey = ({ code }: Pick<Topic, 'code'>): string => code;

/** Key of a phrase among the choices; its words in analyses that were kept without a key. */
export const phraseKey = ({ key, text }: Pick<Keyphrase, 'key' | 'text'>): string =>
  `phrase:${key ?? text.toLowerCase()}`;

/**
 * The tags that a reader sees of an article: at most `SHOWN_TOPICS` and `SHOWN_PHRASES`. Removed ones make room for the next,
 * pinned ones come first, renamed ones carry the reader's word. Of two tags under one word the first is shown.
 */
export function applyTagChoices(
  { topics, keyphrases }: Pick<Analysis, 'topics' | 'keyphrases'>,
  choices: TagChoices,
): ShownTags {
  const shown = (
    kind: ShownTag['kind'],
    key: string,
    ownText: string,
    evidence: readonly Span[],
  ): ShownTag => {
    const word = Object.hasOwn(choices.renamed, key) ? (choices.renamed[key] as string).trim() : '';
    return { key, kind, text: word || ownText, ownText, pinned: choices.pinned.includes(key), evidence };
  };
  const isRemoved = new Set(choices.removed);
  const removed: ShownTag[] = [];
  const words = new Set<string>();
  const pick = (tags: readonly ShownTag[], most: number): ShownTag[] => {
    removed.push(...tags.slice(0, most).filter(({ key }) => isRemoved.has(key)));
    const picked: ShownTag[] = [];
    for (const tag of pinnedFirst(tags.filter(({ key }) => !isRemoved.has(key)))) {
      const word = tag.text.toLowerCase();
      if (picked.length === most) break;
      if (words.has(word)) continue;
      words.add(word);
      picked.push(tag);
    }
    return picked;
  };
  const tags = [
    ...pick(
      topics.map((topic) => shown('topic', topicKey(topic), topic.label, topic.evidence)),
      SHOWN_TOPICS,
    ),
    ...pick(
      deserving(keyphrases).map((phrase) => shown('phrase', phraseKey(phrase), phrase.text, phrase.mentions)),
      SHOWN_PHRASES,
    ),
  ];
  return { tags: pinnedFirst(tags), removed };
}

/** The first phrases, and those behind them that tell nearly as much. */
const deserving = (phrases: readonly Keyphrase[]): readonly Keyphrase[] =>
  phrases.filter(({ score }, index) => index < SURE_PHRASES || score >= LEAST_SCORE);

const pinnedFirst = (tags: readonly ShownTag[]): ShownTag[] => [
  ...tags.filter(({ pinned }) => pinned),
  ...tags.filter(({ pinned }) => !pinned),
];

/** The choices after an edit. A tag is never removed and pinned at once. */
export function editTagChoices(choices: TagChoices, edit: TagEdit): TagChoices {
  const { key } = edit;
  const removed = without(choices.removed, key);
  const pinned = without(choices.pinned, key);
  switch (edit.action) {
    case 'remove':
      return { ...choices, removed: capped([...removed, key]), pinned };
    case 'restore':
      return { ...choices, removed, pinned: edit.pinned ? capped([...pinned, key]) : pinned };
    case 'pin':
      return { ...choices, removed, pinned: capped([...pinned, key]) };
    case 'unpin':
      return { ...choices, pinned };
    case 'rename': {
      const word = edit.word.trim();
      const others = Object.entries(choices.renamed).filter(([other]) => other !== key);
      return {
        ...choices,
        renamed: Object.fromEntries(capped(word ? [...others, [key, word] as const] : others)),
      };
    }
  }
}

const without = (list: readonly string[], key: string): string[] => list.filter((other) => other !== key);
const capped = <T>(list: readonly T[]): T[] => list.slice(-MOST_CHOICES);
