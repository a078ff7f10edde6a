import * as z from 'zod/mini';
import { Analysis } from '../model/analysis.ts';
import { COLOURS } from '../model/colours.ts';
import type {
  AnnotateRequest,
  ArticleAnswer,
  DoneAnswer,
  HighlightEdit,
  HighlightsAnswer,
  ImportPart,
  PageAddress,
  SaveAnswer,
  SaveRequest,
  TagsAnswer,
  TagsChange,
  UpdateAnswer,
} from '../model/library-answers.ts';
import {
  ArticleRecord,
  CaseRecord,
  HighlightDraft,
  HighlightId,
  HighlightRecord,
  MAX_NOTE,
  MAX_TAG,
  Moment,
  NameRecord,
  Selectors,
  STATES,
  Tombstone,
} from '../model/records.ts';
import { noFields } from './checks.ts';
import { type Ask, type Context, type Empty, type Rules, rule } from './rules.ts';

/** Everything that shows highlights or articles → the library in the background. Each request may be sent twice. */
export interface LibraryToBackground {
  /** The highlights of a page. */
  'highlights.ofPage': Ask<PageAddress, HighlightsAnswer>;
  /** Creates a highlight. Its draft carries the id, so that asking again creates nothing twice. */
  'highlight.create': Ask<{ draft: HighlightDraft }, SaveAnswer>;
  /** Changes a highlight; a conflict where it was changed elsewhere in the meantime. */
  'highlight.update': Ask<HighlightEdit, UpdateAnswer>;
  /** Deletes a highlight. */
  'highlight.remove': Ask<{ id: string }, DoneAnswer>;
  /** Restores a deleted highlight. */
  'highlight.restore': Ask<{ id: string }, SaveAnswer>;
  /** Deletes highlights in bulk. */
  'highlights.remove': Ask<{ ids: string[] }, DoneAnswer>;
  /** Restores highlights in bulk. */
  'highlights.restore': Ask<{ ids: string[] }, DoneAnswer>;
  /** The article of a page; null where the library has none. */
  'article.get': Ask<PageAddress, ArticleAnswer>;
  /** Saves the article that a tab's panels show, known by its canonical address; `tabId` is null for the own tab. */
  'article.save': Ask<SaveRequest, ArticleAnswer>;
  /** Writes a note on the article of a page, or sets its tags; the article is kept for them. */
  'article.annotate': Ask<AnnotateRequest, ArticleAnswer>;
  /** Every tag of the library. No page asks: it may know of no other page. */
  'tags.all': Ask<Empty, TagsAnswer>;
  /** Puts tags on highlights and articles, and takes others off. */
  'tags.change': Ask<TagsChange, DoneAnswer>;
  /** Removes the saved article of a page; its highlights stay. */
  'article.remove': Ask<PageAddress, DoneAnswer>;
  /** Removes saved articles in bulk. */
  'articles.remove': Ask<{ keys: string[] }, DoneAnswer>;
  /** Restores saved articles in bulk. */
  'articles.restore': Ask<{ keys: string[] }, DoneAnswer>;
  /** Stages a part of an import. */
  'import.stage': Ask<ImportPart, DoneAnswer>;
  /** Keeps the worker alive during an import: one that hears nothing for 30 seconds may be stopped. */
  'import.awake': Ask<Empty, DoneAnswer>;
  /** Writes all staged parts of an import, or none. */
  'import.commit': Ask<{ batch: string; parts: number }, DoneAnswer>;
  /** Records that a backup was made. */
  'backup.made': Ask<Empty, DoneAnswer>;
  /** Records that the reminder of a backup was seen. */
  'reminder.seen': Ask<Empty, DoneAnswer>;
}

const SHOWS_HIGHLIGHTS: readonly Context[] = ['content', 'popup', 'library'];
const EXTENSION_PAGES: readonly Context[] = ['popup', 'library', 'options'];

/** More at once than the library page lists. */
const MAX_IDS = 200_000;
/** As many bodies as a record has. */
const MOST_TAGS = 150;

export function libraryRules(): Rules<LibraryToBackground> {
  const address = z.string().check(z.maxLength(8_000));
  const page = z.object({ url: address, canonical: z.optional(address) });
  const one = z.object({ id: HighlightId });
  const many = z.object({ ids: z.array(HighlightId).check(z.maxLength(MAX_IDS)) });
  const keys = z.object({ keys: z.array(address).check(z.maxLength(MAX_IDS)) });
  const batch = z.string().check(z.minLength(1), z.maxLength(64));
  const number = z.int().check(z.nonnegative());
  const note = z.string().check(z.maxLength(MAX_NOTE));
  const tags = z.array(z.string().check(z.minLength(1), z.maxLength(MAX_TAG))).check(z.maxLength(MOST_TAGS));
  const edit = z.object({
    id: HighlightId,
    modified: Moment,
    colour: z.optional(z.enum(COLOURS)),
    note: z.optional(note),
    tags: z.optional(tags),
    selectors: z.optional(Selectors),
    state: z.optional(z.enum(STATES)),
  });
  const importPart = z.object({
    batch,
    part: number,
    highlights: z.array(HighlightRecord),
    articles: z.array(ArticleRecord),
    contents: z.array(z.object({ key: address, analysis: Analysis, wholeText: z.boolean() })),
    tombstones: z.array(Tombstone),
    cases: z.array(CaseRecord),
    names: z.array(NameRecord),
  });
  return {
    'highlights.ofPage': rule(SHOWS_HIGHLIGHTS, page),
    'highlight.create': rule(SHOWS_HIGHLIGHTS, z.object({ draft: HighlightDraft })),
    'highlight.update': rule(SHOWS_HIGHLIGHTS, edit),
    'highlight.remove': rule(SHOWS_HIGHLIGHTS, one),
    'highlight.restore': rule(SHOWS_HIGHLIGHTS, one),
    'highlights.remove': rule(EXTENSION_PAGES, many),
    'highlights.restore': rule(EXTENSION_PAGES, many),
    'article.get': rule(SHOWS_HIGHLIGHTS, page),
    'article.save': rule(
      SHOWS_HIGHLIGHTS,
      z.object({ url: address, canonical: address, tabId: z.nullable(number), keepText: z.boolean() }),
    ),
    'article.annotate': rule(
      SHOWS_HIGHLIGHTS,
      z.object({
        url: address,
        canonical: address,
        tabId: z.nullable(number),
        words: z.object({
          note: z.optional(note),
          before: z.optional(note),
          tags: z.optional(tags),
        }),
      }),
    ),
    'tags.all': rule(EXTENSION_PAGES, noFields),
    'tags.change': rule(
      EXTENSION_PAGES,
      z.object({
        ids: z.array(HighlightId).check(z.maxLength(MAX_IDS)),
        keys: z.array(address).check(z.maxLength(MAX_IDS)),
        add: tags,
        remove: tags,
      }),
    ),
    'article.remove': rule(SHOWS_HIGHLIGHTS, page),
    'articles.remove': rule(EXTENSION_PAGES, keys),
    'articles.restore': rule(EXTENSION_PAGES, keys),
    'import.stage': rule(['library'], importPart),
    'import.awake': rule(['library'], noFields),
    'import.commit': rule(['library'], z.object({ batch, parts: number })),
    'backup.made': rule(['library'], noFields),
    'reminder.seen': rule(['library'], noFields),
  };
}
