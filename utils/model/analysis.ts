import * as z from 'zod/mini';
import { ANALYSIS_SCHEMA } from './analysis-version.ts';
import { ArticleDocument, Span } from './article-document.ts';

/** OntoNotes 5 labels, those that name a thing. */
export const ENTITY_LABELS = [
  'PERSON',
  'ORG',
  'GPE',
  'LOC',
  'FAC',
  'NORP',
  'PRODUCT',
  'EVENT',
  'LAW',
  'WORK_OF_ART',
] as const;
export const UNIT_KINDS = ['currency', 'percent', 'measure', 'duration', 'count', 'none'] as const;
export const FIGURE_CHANGES = ['=', '~', '>', '<', 'up', 'down'] as const;
export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export const TIMEX_MODS = [
  'APPROX',
  'START',
  'MID',
  'END',
  'BEFORE',
  'AFTER',
  'EQUAL_OR_LESS',
  'EQUAL_OR_MORE',
] as const;
export const PRECISIONS = [
  'day',
  'week',
  'month',
  'quarter',
  'half',
  'season',
  'year',
  'decade',
  'century',
  'span',
] as const;
export const STATUSES = [
  'stated',
  'reported',
  'confirmed',
  'denied',
  'alleged',
  'forecast',
  'opinion',
] as const;
/** A person or body that the text names, anyone whom it does not name, or what is written or recorded. */
export const SOURCE_KINDS = ['named', 'unnamed', 'document'] as const;
/** Kinds of articles, by what a reader expects of them. */
export const GENRES = [
  'news',
  'feature',
  'opinion',
  'interview',
  'explainer',
  'results',
  'match-report',
  'review',
  'how-to',
  'live-blog',
  'list',
] as const;
export type Genre = (typeof GENRES)[number];
export const SKIP_REASONS = ['language', 'budget', 'model-missing', 'model-damaged'] as const;

const index = z.nullable(z.int().check(z.nonnegative()));
const share = z.number().check(z.minimum(0), z.maximum(1));
const sameAs = z.optional(z.int().check(z.nonnegative()));

export const Entity = z.object({
  /** The fullest form of the name that the text has. */
  name: z.string(),
  label: z.enum(ENTITY_LABELS),
  mentions: z.array(Span),
  salience: share,
  /** Confidence in the label, from 0 to 1; absent where rules alone decided it, and in analyses of before. */
  confidence: z.optional(share),
  /** Of a nation's adjective or people the index of the country, where the text names it. */
  sameAs,
});
export type Entity = z.infer<typeof Entity>;

export const Topic = z.object({
  /** `medtop:` and the number of the IPTC Media Topic. */
  code: z.string(),
  label: z.string(),
  score: share,
  evidence: z.array(Span),
});
export type Topic = z.infer<typeof Topic>;

export const Keyphrase = z.object({
  text: z.string(),
  /** One for all forms of the phrase: singular and plural, British and American, with and without hyphen. */
  key: z.optional(z.string()),
  score: share,
  mentions: z.array(Span),
});
export type Keyphrase = z.infer<typeof Keyphrase>;

export const Unit = z.object({
  kind: z.enum(UNIT_KINDS),
  /** ISO 4217, UCUM, `%` or a singular noun, by kind; a rate divides (`USD/h`). */
  code: z.string(),
  /** The unit as printed. */
  text: z.string(),
});
export type Unit = z.infer<typeof Unit>;

export const Figure = z.object({
  ...Span.shape,
  /** Null for a range. */
  value: z.nullable(z.number()),
  low: z.optional(z.number()),
  high: z.optional(z.number()),
  change: z.enum(FIGURE_CHANGES),
  unit: Unit,
  /** The part of the unit that was worked out rather than printed ("country"). */
  inferred: z.optional(z.string()),
  /** Index into `timexes`. */
  period: index,
  /** The thing measured, in the sentence's own words. */
  of: z.nullable(z.object({ text: z.string(), spans: z.array(Span) })),
  sentence: Span,
  salience: share,
  /** Index of the first figure that says the same. */
  sameAs,
});
export type Figure = z.infer<typeof Figure>;

export const Timex = z.object({
  ...Span.shape,
  type: z.enum(TIMEX_TYPES),
  value: z.string(),
  mod: z.optional(z.enum(TIMEX_MODS)),
  /** First and last day of the stretch that it stands for (ISO dates); absent where that is not known. */
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  /** Whether the dates stand there or were worked out; absent with them. */
  basis: z.optional(z.enum(['printed', 'resolved'])),
});
export type Timex = z.infer<typeof Timex>;

export const TimelineEntry = z.object({
  ...Span.shape,
  /** ISO dates, both inclusive. */
  from: z.string(),
  to: z.string(),
  precision: z.enum(PRECISIONS),
  timex: index,
  /**
   * The article's words for a period that has no exact first and last day ("the last two years", "early 2018"): to be shown
   * instead of `from` and `to`, which then only place the entry. Absent where the dates are exact.
   */
  vagueDate: z.optional(Span),
  basis: z.enum(['printed', 'resolved', 'document']),
  /** True where the date stands in an earlier clause or sentence, which this one goes on from. */
  carried: z.optional(z.boolean()),
  tense: z.enum(['past', 'present', 'future']),
  sameAs,
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Attribution = z.object({
  source: z.nullable(Span),
  /** Null without a source, and for a pronoun that stands for no known entity; absent in analyses of before. */
  kind: z.optional(z.nullable(z.enum(SOURCE_KINDS))),
  cue: Span,
  content: Span,
  /** True inside quotation marks. */
  direct: z.boolean(),
  /** Index into `entities`. */
  speaker: index,
  /** Index of the attribution that this one stands inside. */
  within: index,
});
export type Attribution = z.infer<typeof Attribution>;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * Somebody or something that the article lets speak: a person, a body, people by what they are, or a document that says which one it is.
 * Who only acts, plans or learns has no place here. Of an article's speakers those come first who say most and are most central.
 */
export const Speaker = z.object({
  kind: z.enum(SOURCE_KINDS),
  /** Index into `entities`. */
  entity: index,
  /** The words that name the speaker best; never a pronoun. */
  source: Span,
  /** All that is said by them or shown by the document, direct and indirect, in the order of the text. */
  passages: z
    .array(
      z.object({
        /** Index into `attributions`, which tells the content, and by `direct` whether it stands in quotation marks. */
        attribution: z.int().check(z.nonnegative()),
        /** Status that the cue gives the content: denied, alleged, opinion, forecast or plainly stated. */
        status: z.enum(STATUSES),
      }),
    )
    .check(z.minLength(1)),
  /** The sentence or clause of the passages that best tells where the speaker stands, its quotation marks left out. */
  gist: Span,
});
export type Speaker = z.infer<typeof Speaker>;

export const KeyFact = z.object({
  ...Span.shape,
  score: z.number(),
  status: z.enum(STATUSES),
  /** The words that decided the status. */
  decidedBy: z.array(Span),
  /** Index into `attributions`: the one that names who says so, which stands elsewhere where the sentence has a pronoun. */
  attribution: index,
  /** The word for which the sentence cannot stand alone, and what it means: a name, or the sentence before. */
  leansOn: z.optional(z.object({ ...Span.shape, kind: z.enum(['name', 'sentence']), on: Span })),
});
export type KeyFact = z.infer<typeof KeyFact>;
export type FactStatus = KeyFact['status'];

export const Check = z.object({
  kind: z.string(),
  spans: z.array(Span).check(z.minLength(2)),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Check = z.infer<typeof Check>;

export const Skipped = z.object({ annotator: z.string(), reason: z.enum(SKIP_REASONS) });
export type Skipped = z.infer<typeof Skipped>;

/** All that is known of one article. Every span points into `article.text`; nothing here is text of our own making. */
export const Analysis = z.object({
  schema: z.literal(ANALYSIS_SCHEMA),
  article: ArticleDocument,
  entities: z.array(Entity),
  topics: z.array(Topic),
  keyphrases: z.array(Keyphrase),
  figures: z.array(Figure),
  timexes: z.array(Timex),
  timeline: z.array(TimelineEntry),
  attributions: z.array(Attribution),
  /** Empty in analyses of before, as is `unquoted`. */
  speakers: z._default(z.array(Speaker), []),
  /** Main actors of whom nothing is quoted: indices into `entities`, the most salient first. */
  unquoted: z._default(z.array(z.int().check(z.nonnegative())), []),
  keyFacts: z.array(KeyFact),
  checks: z.array(Check),
  /** The kind of article that the text is; null where it is not told, as in analyses of before. */
  genre: z._default(z.nullable(z.enum(GENRES)), null),
  skipped: z.array(Skipped),
});
export type Analysis = z.infer<typeof Analysis>;
