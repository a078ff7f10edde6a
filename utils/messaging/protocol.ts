import { SIDES, type Side } from '../model/appearance.ts';
import { ArticleText, type Span } from '../model/article-document.ts';
import { COLOURS, type Colour } from '../model/colours.ts';
import type { PageMargin, PageSettings, PageSettingsPatch } from '../model/page-preferences.ts';
import type { Stage, WorkProgress } from '../model/progress.ts';
import type { ScreenBox } from '../model/screen-box.ts';
import type { TagEdit } from '../model/tag-choices.ts';
import type { AnalysisAnswer, PageAnswer, RevealAnswer } from './answers.ts';
import { type CaseToBackground, caseRules } from './case-protocol.ts';
import { isCount, isRecord, isSpan, isText, noFields, picking, screenBoxOf, tagEditOf } from './checks.ts';
import { type ChoiceToBackground, choiceRules } from './choice-protocol.ts';
import { type LibraryToBackground, libraryRules } from './library-protocol.ts';
import { type MemoryToBackground, memoryRules } from './memory-protocol.ts';
import { type Ask, type Empty, ofTab, type Rules, rule, type Tell } from './rules.ts';

export type { CaseToBackground } from './case-protocol.ts';
export type { ChoiceToBackground } from './choice-protocol.ts';
export type { LibraryToBackground } from './library-protocol.ts';
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
  'page.room': Ask<{ before: PageMargin | null; now: PageMargin | null }, Empty>;
  /** The settings that scripts in a page know. */
  'choices.get': Ask<Empty, PageSettings>;
  /** Changes the sidebar's side or width, or the colour of the next highlight. */
  'choices.set': Ask<PageSettingsPatch, PageSettings>;
  /** Edits a tag. */
  'choices.editTag': Ask<TagEdit, PageSettings>;
  /** Brings the views of the sidebar that can wait into the own page. */
  'sidebar.views': Tell<Empty>;
  /** Brings the toolbar of the highlighter into the own page. */
  'toolbar.views': Ask<Empty, Empty>;
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
  'choices.editTag': rule(['content'], picking(tagEditOf)),
  'sidebar.views': rule(['content'], noFields),
  'toolbar.views': rule(['content'], noFields),
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

/** The frame of a text field in a page → background. */
export interface FieldToBackground {
  /** Whether a script of ours in the frame's tab has offered a field with this key. True once at most. */
  'field.claim': Ask<{ key: string }, { known: boolean }>;
}

export const fieldRules = (): Rules<FieldToBackground> => ({ 'field.claim': rule(['field'], ofKey) });

/** Everything that the background's first script receives. */
export interface ToBackground
  extends PanelToBackground,
    PageToBackground,
    ChoiceToBackground,
    FieldToBackground {}

export const backgroundRules = (): Rules<ToBackground> => ({
  ...panelRules,
  ...choiceRules,
  ...pageRules(),
  ...fieldRules(),
});

/** Everything that the background's script of library and memory receives, which is loaded when the first of it comes. */
export interface ToLibraryScript extends LibraryToBackground, MemoryToBackground, CaseToBackground {}

export const libraryScriptRules = (): Rules<ToLibraryScript> => ({
  ...libraryRules(),
  ...memoryRules,
  ...caseRules(),
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
