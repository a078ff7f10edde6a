import type { TagChoices, TagEdit } from '../analysis/topics/tag-choices.ts';
import type { AnalysisAnswer } from './answers.ts';
import { isCount, isRecord, picking } from './checks.ts';
import type { Message } from './protocol.ts';

// What a script in a page asks of the worker, about its own tab alone: which tab that is the browser says, not the script.

/** The analysis of the own tab's article; `force` reads a page that doesn't look like one. */
export const analysisOwn: Message<{ force: boolean }, AnalysisAnswer> = {
  name: 'analysis.own',
  from: ['content'],
  to: 'worker',
  request: picking(({ force }) => (typeof force === 'boolean' ? { force } : null)),
};

/** Stops the work on the own tab. */
export const analysisCancelOwn: Message<Record<string, never>, void> = {
  name: 'analysis.cancelOwn',
  from: ['content'],
  to: 'worker',
  request: picking(() => ({})),
};

export type PageColour = 'yellow' | 'green' | 'blue' | 'pink';
export type PageSide = 'left' | 'right';

/** A strip of the window that the sidebar takes: which side, and how many CSS pixels. At the bottom it covers the page. */
export interface Room {
  side: PageSide | 'bottom';
  width: number;
}

/** No window is wider, in CSS pixels. */
const MAX_WIDTH = 10_000;

const isSide = (value: unknown): value is PageSide => value === 'left' || value === 'right';
const isRoomSide = (value: unknown): value is Room['side'] => value === 'bottom' || isSide(value);
const isWidth = (value: unknown): value is number => isCount(value) && value <= MAX_WIDTH;

/** A room, null for none, or undefined for neither. */
function roomOf(value: unknown): Room | null | undefined {
  if (value === null) return null;
  if (!isRecord(value) || !isRoomSide(value.side) || !isWidth(value.width)) return undefined;
  return { side: value.side, width: value.width };
}

/** Makes room in the own page in place of what was made before. */
export const pageRoom: Message<{ before: Room | null; now: Room | null }, void> = {
  name: 'page.room',
  from: ['content'],
  to: 'worker',
  request: picking((fields) => {
    const [before, now] = [roomOf(fields.before), roomOf(fields.now)];
    return before === undefined || now === undefined ? null : { before, now };
  }),
};

/** Those of the reader's settings that scripts in pages go by. */
export interface PageChoices {
  theme: 'system' | 'light' | 'dark';
  sidebarSide: PageSide;
  /** CSS pixels. */
  sidebarWidth: number;
  tagChoices: TagChoices;
  highlightColour: PageColour;
  /** Whether highlights are painted on the page's site. */
  paint: boolean;
  /** The parts that a panel shows, in order. */
  sections: readonly ('facts' | 'figures' | 'timeline' | 'entities' | 'topics')[];
}

export const choicesGet: Message<Record<string, never>, PageChoices> = {
  name: 'choices.get',
  from: ['content'],
  to: 'worker',
  request: picking(() => ({})),
};

/** What the reader changes of them in a page. */
export type ChoicesPatch = Partial<Pick<PageChoices, 'sidebarSide' | 'sidebarWidth'>>;

export const choicesSet: Message<ChoicesPatch, PageChoices> = {
  name: 'choices.set',
  from: ['content'],
  to: 'worker',
  request: picking(({ sidebarSide, sidebarWidth }) => {
    if (sidebarSide !== undefined && !isSide(sidebarSide)) return null;
    if (sidebarWidth !== undefined && !isWidth(sidebarWidth)) return null;
    return { ...(sidebarSide && { sidebarSide }), ...(sidebarWidth && { sidebarWidth }) };
  }),
};

/** No key or name of a tag is longer. */
const MAX_LETTERS = 400;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_LETTERS;

function tagEditOf({ key, action, pinned, word }: Record<string, unknown>): TagEdit | null {
  if (!isText(key) || key === '') return null;
  if (action === 'remove' || action === 'pin' || action === 'unpin') return { key, action };
  if (action === 'restore' && typeof pinned === 'boolean') return { key, action, pinned };
  if (action === 'rename' && isText(word)) return { key, action, word };
  return null;
}

/** What the reader does to a tag, in a page. */
export const tagsEdit: Message<TagEdit, PageChoices> = {
  name: 'tags.edit',
  from: ['content'],
  to: 'worker',
  request: picking(tagEditOf),
};

/** Has the styles of the paints put into the own page. */
export const paintStyles: Message<Record<string, never>, void> = {
  name: 'paint.styles',
  from: ['content'],
  to: 'worker',
  request: picking(() => ({})),
};

const OWN_PAGES = ['sheet', 'library'] as const;
type OwnPage = (typeof OWN_PAGES)[number];

/** Opens a page of the extension's own: the fact sheet of the asking script's article, or the library. */
export const ownPageOpen: Message<{ page: OwnPage }, void> = {
  name: 'own-page.open',
  from: ['content'],
  to: 'worker',
  request: picking(({ page }) => {
    const known = OWN_PAGES.find((name) => name === page);
    return known ? { page: known } : null;
  }),
};
