import * as z from 'zod/mini';
import { COLOURS } from './colours.ts';

/** States of a highlight's words when its page was last open. */
export const STATES = ['in-place', 'changed', 'lost'] as const;
export type HighlightState = (typeof STATES)[number];

/** Longest passage, note and tag that are kept, in UTF-16 code units. A book chapter has some 30,000. */
export const MAX_QUOTE = 200_000;
export const MAX_NOTE = 100_000;
export const MAX_TAG = 500;

/** False for days and hours that no calendar has: "2026-02-30", "25:00". */
const isMoment = (written: string): boolean => {
  const time = Date.parse(written);
  return !Number.isNaN(time) && new Date(time).toISOString() === written;
};

const text = (max: number) => z.string().check(z.maxLength(max));
const names = z.array(text(500)).check(z.maxLength(1_000));

export const HighlightId = z
  .string()
  .check(z.regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
/** UTC to the millisecond, as `Date.toISOString` writes it: such strings sort as the moments do. */
export const Moment = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), z.refine(isMoment, 'a moment that exists'));

const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: text(MAX_QUOTE).check(z.minLength(1)),
  prefix: z.optional(text(1_000)),
  suffix: z.optional(text(1_000)),
});
/** Half-open, in Unicode code points of the text that the highlight was made in. */
const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
/** Where the passage begins, and where it ends if that is in another element: a hint for a text that is there twice. */
const XPathSelector = z.object({ type: z.literal('XPathSelector'), value: text(2_000) });
const CssSelector = z.object({ type: z.literal('CssSelector'), value: text(2_000) });

const AnySelector = z.discriminatedUnion('type', [
  TextQuoteSelector,
  TextPositionSelector,
  XPathSelector,
  CssSelector,
]);
export type Selector = z.infer<typeof AnySelector>;

/** Selectors of one passage: exactly one quote among them, which tells whether the words are the right ones. */
export const Selectors = z.array(AnySelector).check(
  z.maxLength(8),
  z.refine((all) => all.filter(({ type }) => type === 'TextQuoteSelector').length === 1, 'one quote'),
);

/** The reader's note, or one of the reader's tags. */
const TextualBody = z.object({
  type: z.literal('TextualBody'),
  value: text(MAX_NOTE),
  purpose: z.enum(['commenting', 'tagging']),
});
const Body = z.array(TextualBody).check(z.maxLength(200));

/** Fields of a highlight and of an article that are merged one by one. The reader's own are those of a body. */
const OWN_FIELDS = ['note', 'tags'] as const;
export const HIGHLIGHT_FIELDS = ['colour', 'target', ...OWN_FIELDS] as const;
export const ARTICLE_FIELDS = [
  'title',
  'siteName',
  'authors',
  'publishedAt',
  'language',
  'topics',
  'entities',
] as const;
export const NOTED_ARTICLE_FIELDS = [...ARTICLE_FIELDS, ...OWN_FIELDS] as const;

const moments = <const Name extends string>(names: readonly Name[]) =>
  z.optional(
    z.object(
      Object.fromEntries(names.map((name) => [name, z.optional(Moment)])) as Record<
        Name,
        z.ZodMiniOptional<typeof Moment>
      >,
    ),
  );

/** A device of a sync, or the stand-in for notes of before any sync. */
export const DeviceId = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/**
 * The versions of a note. `live` are those that it consists of: one, or several that devices wrote without knowledge of
 * each other; only then each has its text here. `known` is the last version of each device that the note accounts for.
 */
const NoteVersions = z.object({
  known: z.record(DeviceId, Moment),
  live: z
    .array(z.object({ by: DeviceId, at: Moment, text: z.optional(text(MAX_NOTE)) }))
    .check(z.maxLength(50)),
});
export type NoteVersions = z.infer<typeof NoteVersions>;

/** A highlight: a W3C Web Annotation, and what only Sidelight has. */
export const HighlightRecord = z.object({
  id: HighlightId,
  created: Moment,
  modified: Moment,
  motivation: z.enum(['highlighting', 'commenting']),
  target: z.object({ source: text(8_000), selector: Selectors }),
  body: Body,
  colour: z.enum(COLOURS),
  /** The page that it is on, by `pageKey`. */
  articleKey: text(8_000),
  state: z.enum(STATES),
  /** When fields were last changed that were not changed at `modified`. */
  fields: moments(HIGHLIGHT_FIELDS),
  /** Absent for a note that no synced device wrote. */
  notes: z.optional(NoteVersions),
});
export type HighlightRecord = z.infer<typeof HighlightRecord>;

/** An article in the library: saved by the reader, or there for its highlights alone. */
export const ArticleRecord = z.object({
  id: HighlightId,
  key: text(8_000),
  /** All keys that the page was seen under, its own among them. */
  keys: z.array(text(8_000)).check(z.minLength(1), z.maxLength(50)),
  created: Moment,
  modified: Moment,
  url: text(8_000),
  title: text(2_000),
  siteName: text(500),
  authors: names,
  /** ISO 8601 date or date-time, or null. */
  publishedAt: z.nullable(text(40)),
  /** BCP 47, or empty. */
  language: text(40),
  /** When the reader saved the article itself, or null. */
  savedAt: z.nullable(Moment),
  /** For filters: names of topics and entities, most important first. */
  topics: names,
  entities: names,
  /** The reader's note and tags on the article as such; absent where there never were any. */
  body: z.optional(Body),
  /** When fields were last changed that were not changed at `modified`. */
  fields: moments(NOTED_ARTICLE_FIELDS),
  /** As a highlight's. */
  notes: z.optional(NoteVersions),
});
export type ArticleRecord = z.infer<typeof ArticleRecord>;

/** Longest name of a case, in UTF-16 code units, and most members of one kind. */
export const MAX_CASE_NAME = 200;
export const MAX_CASE_MEMBERS = 5_000;

/** An article of a case by its key, or a highlight by its id. The last word on it counts: it was put in, or taken out, at `at`. */
const CaseMember = z.object({ key: text(8_000), at: Moment, out: z.optional(z.literal(true)) });
export type CaseMember = z.infer<typeof CaseMember>;
const caseMembers = z.array(CaseMember).check(z.maxLength(MAX_CASE_MEMBERS));

/** A collection that the reader named: a story, a paper, a lawsuit. */
export const CaseRecord = z.object({
  id: HighlightId,
  name: text(MAX_CASE_NAME).check(z.minLength(1)),
  created: Moment,
  modified: Moment,
  /** When the name was last changed. */
  named: Moment,
  /** In the order they were put in. */
  articles: caseMembers,
  highlights: caseMembers,
});
export type CaseRecord = z.infer<typeof CaseRecord>;

/** A page of an encyclopedia that the reader chose for a name. */
const NamePage = z.object({ language: text(40), title: text(500), description: text(1_000) });
export type NamePage = z.infer<typeof NamePage>;

/** Longest list of words on the bearers of one name. */
export const MAX_BEARER_WORDS = 500;

/** The reader's word that two articles mean one bearer of a name, or two. */
const BearerWord = z.object({
  /** Keys of the articles, in order. */
  articles: z.tuple([text(8_000), text(8_000)]),
  same: z.boolean(),
  at: Moment,
});
export type BearerWord = z.infer<typeof BearerWord>;

/** The reader's word on a name. What an analysis finds changes nothing of it. */
export const NameRecord = z.object({
  /** The name's key, by `nameKey`. */
  id: text(200).check(z.minLength(1)),
  modified: Moment,
  /** Null where the choice was taken back. */
  page: z.nullable(NamePage),
  /** When the page was last chosen, where that was not at `modified`. */
  chosen: z.optional(Moment),
  bearers: z.optional(z.array(BearerWord).check(z.maxLength(MAX_BEARER_WORDS))),
});
export type NameRecord = z.infer<typeof NameRecord>;

/** Says that a record was deleted, so that another machine's copy does not bring it back. */
export const Tombstone = z.object({
  /** The record's; `case:` and a case's; or `saved:` and an article's key where only the saving was undone. */
  id: text(8_100),
  deleted: Moment,
});
export type Tombstone = z.infer<typeof Tombstone>;

/** The article that a highlight comes from, as its page knows it. What is empty fills up when it is known. */
export const ArticleDraft = z.object({
  /** The address that the page is open at. */
  url: text(8_000),
  /** The article's canonical address by the publisher, if known. */
  canonical: z.optional(text(8_000)),
  title: text(2_000),
  siteName: z.optional(text(500)),
  authors: z.optional(names),
  publishedAt: z.optional(z.nullable(text(40))),
  language: z.optional(text(40)),
  topics: z.optional(names),
  entities: z.optional(names),
});
export type ArticleDraft = z.infer<typeof ArticleDraft>;

/**
 * A highlight to be created. The sender makes the id, so that asking again after a lost answer creates nothing twice.
 */
export const HighlightDraft = z.object({
  id: HighlightId,
  selectors: Selectors,
  colour: z.enum(COLOURS),
  note: z.optional(text(MAX_NOTE)),
  article: ArticleDraft,
});
export type HighlightDraft = z.infer<typeof HighlightDraft>;
