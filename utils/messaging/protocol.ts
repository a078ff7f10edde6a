import * as z from 'zod/mini';
import { Analysis } from '../model/analysis.ts';
import { SIDES, type Side } from '../model/appearance.ts';
import { ArticleText, type Span } from '../model/article-document.ts';
import { COLOURS, type Colour } from '../model/colours.ts';
import type {
  ArticleAnswer,
  DoneAnswer,
  HighlightEdit,
  HighlightsAnswer,
  ImportPart,
  PageAddress,
  SaveAnswer,
  SaveRequest,
  UpdateAnswer,
} from '../model/library-answers.ts';
import type { PageMargin, PageSettings, PageSettingsPatch } from '../model/page-preferences.ts';
import type { Stage, WorkProgress } from '../model/progress.ts';
import {
  ArticleRecord,
  HighlightDraft,
  HighlightId,
  HighlightRecord,
  MAX_NOTE,
  Moment,
  Selectors,
  STATES,
  Tombstone,
} from '../model/records.ts';
import type { ScreenBox } from '../model/screen-box.ts';
import type { TagEdit } from '../model/tag-choices.ts';
import type { AnalysisAnswer, PageAnswer, RevealAnswer } from './answers.ts';
import { isCount, isRecord, isSpan, isText, noFields, picking, screenBoxOf, tagEditOf } from './checks.ts';
import { type ChoiceToBackground, choiceRules } from './choice-protocol.ts';
import { type MemoryToBackground, memoryRules } from './memory-protocol.ts';
import { type Ask, type Context, ofTab, type Rules, rule, type Tell } from './rules.ts';

export type { ChoiceToBackground } from './choice-protocol.ts';
export type { MemoryToBackground } from './memory-protocol.ts';
export { type Ask, CONTEXTS, type Context, type Rule, type Rules, type Tell } from './rules.ts';

/**
 * Every message of the extension: one interface a direction, one line a message, and below each interface its rules: the
 * contexts that may send the message and the check of its request.
 *
 * Checks by zod: requests to the background that carry records, articles or import parts. Checks by hand: everything a script in
 * a page receives, and the small requests that it sends. zod is a sixth of such a script, so its rules may not reach it; that is
 * why the background's rules are made by a function, which the bundler drops where it is not called. Responses are known here
 * by type; the client checks them, by zod in extension pages and for their outline alone in page scripts.
 */

type Empty = Record<string, never>;

export const OWN_PAGES = ['sheet', 'library'] as const;
export type OwnPage = (typeof OWN_PAGES)[number];

/** Popup and printed sheet → background. */
export interface PanelToBackground {
  /**
   * The analysis of a tab's article; `force` reads a page that does not look like one, `allPages` loads the article's other pages
   * from its site.
   */
  'analysis.get': Ask<{ tabId: number; force: boolean; allPages?: boolean }, AnalysisAnswer>;
  /** The analysis that the tab's panels show; only where none is held any more is the page read again. */
  'analysis.last': Ask<{ tabId: number }, AnalysisAnswer>;
  /** Stops the work on a tab. */
  'analysis.cancel': Tell<{ tabId: number }>;
  /** Opens the sidebar in a tab; false where the browser lets no script in. */
  'sidebar.open': Ask<{ tabId: number }, boolean>;
}

export const panelRules: Rules<PanelToBackground> = {
  'analysis.get': rule(
    ['popup'],
    picking(({ tabId, force, allPages }) =>
      isCount(tabId) && typeof force === 'boolean'
        ? { tabId, force, ...(allPages === true && { allPages }) }
        : null,
    ),
  ),
  'analysis.last': rule(['popup'], ofTab),
  'analysis.cancel': rule(['popup'], ofTab),
  'sidebar.open': rule(['popup'], ofTab),
};

/** Scripts in a page → background. Requests are about the sender's own tab, which the browser names, not the script. */
export interface PageToBackground {
  /** The analysis of the own tab's article; `force` reads a page that does not look like one. */
  'analysis.own': Ask<{ force: boolean; allPages?: boolean }, AnalysisAnswer>;
  /** Stops the work on the own tab. */
  'analysis.cancelOwn': Tell<Empty>;
  /** The text of the own tab's article, sent while the rest of the page is still being read. */
  'page.text': Tell<ArticleText>;
  /** Replaces the margin that the own page keeps free for the sidebar. */
  'page.room': Tell<{ before: PageMargin | null; now: PageMargin | null }>;
  /** The settings that scripts in a page know. */
  'choices.get': Ask<Empty, PageSettings>;
  /** Changes the sidebar's side or width, or the colour of the next highlight. */
  'choices.set': Ask<PageSettingsPatch, PageSettings>;
  /** Edits a tag. */
  'tags.edit': Ask<TagEdit, PageSettings>;
  /** Brings the views of the sidebar that can wait into the own page. */
  'sidebar.views': Tell<Empty>;
  /** Inserts the styles of painted highlights into the own page. */
  'paint.styles': Tell<Empty>;
  /** Announces a text field in a frame in the own page, by the key that its frame will have. */
  'field.offer': Tell<{ key: string }>;
  /** Opens the fact sheet of the own tab's article, or the library. */
  'own-page.open': Tell<{ page: OwnPage }>;
}

/** Wider than any window, in CSS pixels. */
const MAX_WIDTH = 10_000;

const isSide = (value: unknown): value is Side => SIDES.includes(value as Side);
const isColour = (value: unknown): value is Colour => COLOURS.includes(value as Colour);
const isWidth = (value: unknown): value is number => isCount(value) && value <= MAX_WIDTH;

/** A margin, null for none, or undefined for a malformed one. */
function marginOf(value: unknown): PageMargin | null | undefined {
  if (value === null) return null;
  if (!isRecord(value) || !isWidth(value.width)) return undefined;
  if (value.side !== 'bottom' && !isSide(value.side)) return undefined;
  return { side: value.side, width: value.width };
}

const ofKey = picking(({ key }) => (isText(key) && key !== '' ? { key } : null));

/** A request to read, of the article's other pages too where it says so. */
const forced = ({ force, allPages }: Record<string, unknown>) =>
  typeof force === 'boolean' ? { force, ...(allPages === true && { allPages }) } : null;

export const pageRules = (): Rules<PageToBackground> => ({
  'analysis.own': rule(['content'], picking(forced)),
  'analysis.cancelOwn': rule(['content'], noFields),
  'page.text': rule(['content'], ArticleText),
  'page.room': rule(
    ['content'],
    picking((fields) => {
      const [before, now] = [marginOf(fields.before), marginOf(fields.now)];
      return before === undefined || now === undefined ? null : { before, now };
    }),
  ),
  'choices.get': rule(['content'], noFields),
  'choices.set': rule(
    ['content'],
    picking(({ sidebarSide, sidebarWidth, highlightColour }) => {
      if (sidebarSide !== undefined && !isSide(sidebarSide)) return null;
      if (sidebarWidth !== undefined && !isWidth(sidebarWidth)) return null;
      if (highlightColour !== undefined && !isColour(highlightColour)) return null;
      const sides = { ...(sidebarSide && { sidebarSide }), ...(sidebarWidth && { sidebarWidth }) };
      return { ...sides, ...(highlightColour && { highlightColour }) };
    }),
  ),
  'tags.edit': rule(['content'], picking(tagEditOf)),
  'sidebar.views': rule(['content'], noFields),
  'paint.styles': rule(['content'], noFields),
  'field.offer': rule(['content'], ofKey),
  'own-page.open': rule(
    ['content'],
    picking(({ page }) => {
      const known = OWN_PAGES.find((name) => name === page);
      return known ? { page: known } : null;
    }),
  ),
});

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

export function libraryRules(): Rules<LibraryToBackground> {
  const address = z.string().check(z.maxLength(8_000));
  const page = z.object({ url: address, canonical: z.optional(address) });
  const one = z.object({ id: HighlightId });
  const many = z.object({ ids: z.array(HighlightId).check(z.maxLength(MAX_IDS)) });
  const keys = z.object({ keys: z.array(address).check(z.maxLength(MAX_IDS)) });
  const batch = z.string().check(z.minLength(1), z.maxLength(64));
  const number = z.int().check(z.nonnegative());
  const edit = z.object({
    id: HighlightId,
    modified: Moment,
    colour: z.optional(z.enum(COLOURS)),
    note: z.optional(z.string().check(z.maxLength(MAX_NOTE))),
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

/** The frame of a text field in a page → background. */
export interface FieldToBackground {
  /** Whether a script of ours in the frame's tab has offered a field with this key. True once at most. */
  'field.claim': Ask<{ key: string }, { known: boolean }>;
}

export const fieldRules = (): Rules<FieldToBackground> => ({ 'field.claim': rule(['field'], ofKey) });

/** Everything that the background receives. */
export interface ToBackground
  extends PanelToBackground,
    PageToBackground,
    LibraryToBackground,
    MemoryToBackground,
    ChoiceToBackground,
    FieldToBackground {}

export const backgroundRules = (): Rules<ToBackground> => ({
  ...panelRules,
  ...memoryRules,
  ...choiceRules,
  ...pageRules(),
  ...libraryRules(),
  ...fieldRules(),
});

/** Background and popup → the script that reads a page. */
export interface ToReader {
  /** Reads the page again. The first reading is the result of the injection itself. */
  'page.read': Ask<{ force: boolean; allPages?: boolean }, PageAnswer>;
  /** Stops the reading that runs; its answer then says that it was cancelled. */
  'page.cancel': Tell<Empty>;
  /** Progress of the work on the page, for the sidebar. */
  'page.progress': Tell<Stage>;
  /** Scrolls to `spans[current]`, out from under `cover`, and lights it up, the others more quietly. */
  'page.reveal': Ask<{ spans: Span[]; current: number; cover?: ScreenBox }, RevealAnswer>;
}

/** More spans than any panel sends at once. */
const MAX_SPANS = 5_000;

const stageOf = ({ stage, done }: Record<string, unknown>): Stage | null =>
  (stage === 'reading' || stage === 'analysing') && typeof done === 'number' && done >= 0 && done <= 1
    ? { stage, done }
    : null;

export const readerRules: Rules<ToReader> = {
  'page.read': rule(['worker'], picking(forced)),
  'page.cancel': rule(['worker'], noFields),
  'page.progress': rule(['worker'], picking(stageOf)),
  'page.reveal': rule(
    ['popup'],
    picking(({ spans, current, cover }) => {
      if (!Array.isArray(spans) || spans.length === 0 || spans.length > MAX_SPANS) return null;
      if (!spans.every(isSpan) || !isCount(current)) return null;
      const box = screenBoxOf(cover);
      return {
        spans: spans.map(({ start, end }) => ({ start, end })),
        current,
        ...(box && { cover: box }),
      };
    }),
  ),
};

/** Background and popup → the script that makes a page's highlights. */
export interface ToHighlighter {
  /** Highlights the selection, or opens the toolbar on the highlight that is there; `focus` moves the focus into the toolbar. */
  'highlight.ask': Tell<{ focus: boolean }>;
  /** Highlights a span of the article that was read last; null once it is stored, else the reason why not. */
  'page.keep': Ask<{ span: Span }, string | null>;
  /** Scrolls to a highlight, out from under `cover`, and lights it up; false where its words are lost. */
  'highlight.show': Ask<{ id: string; cover?: ScreenBox }, boolean>;
  /** The user withdrew the permission for these sites, given as match patterns. */
  'sites.withdrawn': Tell<{ patterns: string[] }>;
  /** Highlights changed. No details: a page may know of no other page, and asks for its own. */
  'highlights.changed': Tell<Empty>;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

export const highlighterRules: Rules<ToHighlighter> = {
  'highlight.ask': rule(
    ['worker'],
    picking(({ focus }) => (typeof focus === 'boolean' ? { focus } : null)),
  ),
  'page.keep': rule(
    ['popup'],
    picking(({ span }) => (isSpan(span) ? { span: { start: span.start, end: span.end } } : null)),
  ),
  'highlight.show': rule(
    ['popup'],
    picking(({ id, cover }) => {
      const box = screenBoxOf(cover);
      return isText(id) ? { id, ...(box && { cover: box }) } : null;
    }),
  ),
  'sites.withdrawn': rule(
    ['worker'],
    picking(({ patterns }) => (isTexts(patterns) ? { patterns } : null)),
  ),
  'highlights.changed': rule(['worker'], noFields),
};

/** Background and page scripts → the popup. */
export interface ToPopup {
  /** Progress of the work on a page. */
  'reading.progress': Tell<WorkProgress>;
}

export const popupRules: Rules<ToPopup> = {
  'reading.progress': rule(
    ['content', 'worker'],
    picking((fields) => {
      const { tabId } = fields;
      const stage = stageOf(fields);
      return stage && (tabId === null || isCount(tabId)) ? { tabId, ...stage } : null;
    }),
  ),
};

/** Background → the library's pages. */
export interface ToLibraryPage {
  /** These articles, or highlights on them, changed. */
  'library.changed': Tell<{ keys: string[] }>;
}

export const libraryPageRules: Rules<ToLibraryPage> = {
  'library.changed': rule(
    ['worker'],
    picking(({ keys }) => (isTexts(keys) ? { keys } : null)),
  ),
};
