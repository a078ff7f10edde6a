import { sentenceAt, type TokenLayer, tokenLayer } from '../analysis/tokens/index.ts';
import type { Analysis, Entity, Figure, KeyFact, TimelineEntry } from '../model/analysis.ts';
import type { Span } from '../model/article-document.ts';
import { isOfStory } from '../model/story-blocks.ts';
import { entityKeys, nameKey } from './name-keys.ts';
import { isPlainSaying } from './telling-stems.ts';
import { comparedBlocks, paragraphHash, textSketch } from './text-sketch.ts';
import { isTitle, unlabelledNames } from './unlabelled-names.ts';

/** Version of the shape below. Raise it when a field changes: stored articles of other versions are then passed over. */
export const LEAN_VERSION = 1;

// An article in 40 kB at most: what a comparison with other articles needs, and the sentences that it shows.
const MOST_SENTENCES = 72;
const LONGEST_SENTENCE = 320;
const MOST_NAMES = 40;
const MOST_FIGURES = 60;
const MOST_EVENTS = 40;
const MOST_PHRASES = 10;
const MOST_PARAGRAPHS = 300;

/** A stretch of a sentence, in UTF-16 code units from its start. */
export type TextRange = readonly [start: number, end: number];

/** A sentence of the article, as printed; cut where it is very long. */
export interface LeanSentence extends Span {
  text: string;
  /** Dates in it: where they stand, and the first and last day (ISO). */
  dates: readonly (readonly [start: number, end: number, from: string, to: string])[];
  /** Who says so: source and cue, which are no part of what is told. */
  said: readonly TextRange[];
  /** The fact's status, where it is one. */
  fact?: KeyFact['status'];
  /** True where words of it stand in quotation marks as somebody's own. */
  quoted?: true;
}

export interface LeanName {
  name: string;
  /** Null for a name that the tagger passed over. */
  label: Entity['label'] | null;
  keys: readonly string[];
  salience: number;
  /** Kept sentences that name it: indices into `sentences`. */
  sentences: readonly number[];
}

/** A figure with its place in its sentence. */
export interface LeanFigure {
  sentence: number;
  at: TextRange;
  value: number;
  change: Figure['change'];
  kind: Figure['unit']['kind'];
  code: string;
  /** The thing measured, in the sentence's own words; may be empty. */
  of: string;
}

export interface LeanEvent extends Pick<TimelineEntry, 'from' | 'to' | 'precision' | 'basis' | 'tense'> {
  sentence: number;
  at: TextRange;
}

/** Everything that the memory keeps of an article. */
export interface LeanArticle {
  version: typeof LEAN_VERSION;
  sentences: readonly LeanSentence[];
  names: readonly LeanName[];
  figures: readonly LeanFigure[];
  events: readonly LeanEvent[];
  topics: readonly { code: string; label: string; score: number }[];
  /** Keys of its phrases, best first. */
  phrases: readonly string[];
  /** Hashes of its paragraphs, in order. */
  paragraphs: readonly number[];
  sketch: readonly number[];
}

const inside = ({ start, end }: Span, outer: Span): boolean => start >= outer.start && end <= outer.end;

/** Salience of a name that the tagger passed over, for each of its mentions. */
const BY_MENTION = 0.18;

interface NamedThing {
  name: string;
  label: LeanName['label'];
  mentions: readonly Span[];
  salience: number;
}

/** The article's names, most salient first: a name that is also one of its first phrases is as salient as that. */
function namesOf({ article, entities, keyphrases }: Analysis, tokens: TokenLayer): NamedThing[] {
  const phrases = new Map(keyphrases.map(({ text, score }) => [nameKey(text), score]));
  const known = entities.flatMap(({ mentions }) => mentions);
  const others = [
    ...unlabelledNames(tokens, known, new Set(keyphrases.map(({ text }) => text.toLowerCase()))),
  ].map(
    ([name, mentions]): NamedThing => ({
      name,
      label: null,
      mentions,
      salience: Math.min(0.7, BY_MENTION * mentions.length),
    }),
  );
  // A nationality or a title names no story.
  return [...entities.filter(({ name, label }) => label !== 'NORP' && !isTitle(name)), ...others]
    .map(({ name, label, mentions, salience }) => ({
      name,
      label,
      mentions: mentions.length > 0 ? mentions : [{ start: 0, end: Math.min(1, article.text.length) }],
      salience: Math.max(salience, phrases.get(nameKey(name)) ?? 0),
    }))
    .sort((a, b) => b.salience - a.salience)
    .slice(0, MOST_NAMES);
}

/** The lean form of an analysed article: pure, linear in the text. */
export function leanArticle(analysis: Analysis): LeanArticle {
  const { article, keyFacts, figures, timeline, attributions, topics, keyphrases } = analysis;
  const { text, blocks } = article;
  const tokens = tokenLayer(text, blocks);
  const all = tokens.sentences;
  const sentenceOf = ({ start }: Span): Span | undefined => sentenceAt(all, start);
  const byStart = new Map<number, Span>();
  const keep = (span: Span | undefined): void => {
    if (span && byStart.size < MOST_SENTENCES) byStart.set(span.start, { start: span.start, end: span.end });
  };
  const named = namesOf(analysis, tokens);
  const told = figures.filter(({ value, sameAs }) => value !== null && sameAs === undefined);
  const events = timeline.filter(({ sameAs }) => sameAs === undefined);
  for (const fact of keyFacts) keep(sentenceOf(fact));
  for (const { mentions } of named.slice(0, 12)) keep(mentions[0] && sentenceOf(mentions[0]));
  for (const event of events) if (event.basis !== 'document') keep(sentenceOf(event));
  for (const { sentence } of told.toSorted((a, b) => b.salience - a.salience)) keep(sentenceOf(sentence));
  for (const { direct, content } of attributions) if (direct) keep(sentenceOf(content));
  for (const { mentions } of named) keep(mentions[0] && sentenceOf(mentions[0]));
  const kept = [...byStart.values()].sort((a, b) => a.start - b.start);
  const indexOf = (span: Span): number => {
    const found = sentenceOf(span);
    return found ? kept.findIndex(({ start }) => start === found.start) : -1;
  };
  const stretch = (span: Span, within: Span): TextRange => [
    Math.max(0, span.start - within.start),
    Math.min(LONGEST_SENTENCE, Math.min(span.end, within.end) - within.start),
  ];

  const sentences = kept.map((span): LeanSentence => {
    const fact = keyFacts.find((each) => inside(each, span) || inside(span, each));
    // "declared the outbreak over" is an act, and who did it part of the fact.
    const here = attributions.filter(
      ({ cue }) => inside(cue, span) && isPlainSaying(text.slice(cue.start, cue.end)),
    );
    return {
      ...span,
      text: text.slice(span.start, Math.min(span.end, span.start + LONGEST_SENTENCE)),
      dates: analysis.timexes
        .filter((timex) => timex.from && timex.to && inside(timex, span))
        .map((timex) => [...stretch(timex, span), timex.from as string, timex.to as string] as const),
      said: here.flatMap(({ source, cue }) =>
        [source, cue]
          .filter((part) => part !== null && inside(part, span))
          .map((part) => stretch(part as Span, span)),
      ),
      ...(fact && { fact: fact.status }),
      ...(here.some(({ direct }) => direct) && { quoted: true as const }),
    };
  });

  return {
    version: LEAN_VERSION,
    sentences,
    names: named.map(({ name, label, mentions, salience }) => ({
      name: name.slice(0, 200),
      label,
      keys: entityKeys(
        name,
        label,
        mentions.map(({ start, end }) => text.slice(start, end)),
      ),
      salience,
      sentences: [...new Set(mentions.map(indexOf))].filter((at) => at >= 0).slice(0, 24),
    })),
    figures: told
      .toSorted((a, b) => b.salience - a.salience)
      .flatMap(({ sentence, start, end, value, change, unit, of }): LeanFigure[] => {
        const at = indexOf(sentence);
        const within = kept[at];
        if (!within || start - within.start >= LONGEST_SENTENCE) return [];
        const { kind, code } = unit;
        return [
          {
            sentence: at,
            at: stretch({ start, end }, within),
            value: value as number,
            change,
            kind,
            code,
            of: (of?.text ?? '').slice(0, 120),
          },
        ];
      })
      .slice(0, MOST_FIGURES),
    events: events
      .flatMap((event): LeanEvent[] => {
        const at = indexOf(event);
        const within = kept[at];
        if (!within || event.start - within.start >= LONGEST_SENTENCE) return [];
        const { from, to, precision, basis, tense } = event;
        return [{ sentence: at, at: stretch(event, within), from, to, precision, basis, tense }];
      })
      .slice(0, MOST_EVENTS),
    topics: topics.slice(0, 8).map(({ code, label, score }) => ({ code, label, score })),
    phrases: keyphrases
      .slice(0, MOST_PHRASES)
      .map(({ key, text: words }) => (key ?? words.toLowerCase()).slice(0, 80)),
    paragraphs: comparedBlocks(text, blocks)
      .slice(0, MOST_PARAGRAPHS)
      .map(({ start, end }) => paragraphHash(text.slice(start, end))),
    sketch: textSketch(
      blocks
        .filter(isOfStory)
        .map(({ start, end }) => text.slice(start, end))
        .join('\n'),
    ),
  };
}
