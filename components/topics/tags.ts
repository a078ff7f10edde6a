import type { Analysis } from '../../utils/analysis/analysis.ts';
import type { Span } from '../../utils/article/article-document.ts';

const MOST_TOPICS = 5;
const MOST_PHRASES = 7;

/** What a reader decided about tags, kept from article to article. Tags go by a topic's code or a phrase's own words. */
export interface TagChoices {
  hidden: readonly string[];
  pinned: readonly string[];
  names: Readonly<Record<string, string>>;
}

/** What a reader does to a tag, for this article and the next. */
export type TagEdit =
  | { tag: string; action: 'hide' | 'pin' | 'unpin' }
  /** An empty name gives the tag its own back. */
  | { tag: string; action: 'rename'; name: string };

export interface Tag {
  id: string;
  label: string;
  /** Phrases are the article's words, topics the vocabulary's, renamed ones the reader's. */
  kind: 'topic' | 'phrase';
  renamed: boolean;
  pinned: boolean;
  evidence: Span[];
}

/** The tags that a reader sees: the reader's pinned ones, then topics, then phrases, each best first. */
export function shownTags(
  { topics, keyphrases }: Pick<Analysis, 'topics' | 'keyphrases'>,
  choices: TagChoices,
): Tag[] {
  const make = (id: string, label: string, kind: Tag['kind'], evidence: Span[]): Tag => ({
    id,
    label: choices.names[id] ?? label,
    kind,
    renamed: choices.names[id] !== undefined,
    pinned: choices.pinned.includes(id),
    evidence,
  });
  const visible = (tags: Tag[], most: number): Tag[] =>
    tags.filter(({ id }) => !choices.hidden.includes(id)).filter((tag, index) => tag.pinned || index < most);
  const tags = [
    ...visible(
      topics.map((topic) => make(topic.code, topic.label, 'topic', topic.evidence)),
      MOST_TOPICS,
    ),
    ...visible(
      keyphrases.map((phrase) => make(phrase.text, phrase.text, 'phrase', phrase.mentions)),
      MOST_PHRASES,
    ),
  ];
  return [...tags.filter(({ pinned }) => pinned), ...tags.filter(({ pinned }) => !pinned)];
}
