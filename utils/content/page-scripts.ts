import type { ReadingScope } from '../article/choice/reading-scope.ts';
import type { PageAnswer } from '../messaging/answers.ts';
import type { SiteChoice } from '../model/site-choice.ts';
import type { PanelController } from '../panel/panel-controller.ts';
import type { Highlighter } from './highlights/create-highlighter.ts';
import type { ToolbarDrawing } from './highlights/selection-toolbar.ts';
import type { SharedPreact, SidebarViews } from './late-sidebar.ts';
import type { AllPagesReader, PageReader, ReaderParts } from './page-reader.ts';
import type { Sidebar } from './sidebar.ts';

/** Scripts of ours that earlier requests left in the page, and through which they find one another. */
export interface PageScripts {
  reader?: PageReader;
  readerParts?: ReaderParts;
  /** Of the script that the popup injects: what the reader's script does at its next start in place of reading the page. */
  startReading?: (reader: Pick<PageReader, 'read'>) => Promise<PageAnswer | undefined>;
  /** Of the script that comes when all pages of an article are asked for. */
  readAllPages?: AllPagesReader;
  /** The reader's choice for the page's site, put here before a reading that is to follow it. */
  siteChoice?: SiteChoice | undefined;
  /** Of the script that comes with a choice: the part of a page that it means. */
  scopeOf?: (document: Document, choice: SiteChoice) => ReadingScope;
  /** Of the script that lets the reader choose: shows it, or hides it again. */
  picker?: { ask(): void };
  sidebar?: Sidebar & Pick<PanelController, 'hear' | 'load'>;
  highlighter?: Highlighter;
  /** Of the script that comes when the highlighter's toolbar is to show. */
  toolbarDrawing?: ToolbarDrawing;
  /** Preact as the sidebar has it, for the components that come after it. */
  preact?: SharedPreact;
  sidebarViews?: SidebarViews;
}

/**
 * A symbol, since a page can set any name: an element with `id="x"` is `window.x`, in the extension's isolated world too.
 * Registered, since each script comes as a bundle of its own.
 */
const SCRIPTS = Symbol.for('sidelight.page-scripts');

/** The scripts in this page's isolated world. */
export function pageScripts(world: object = globalThis): PageScripts {
  const slots = world as { [SCRIPTS]?: PageScripts };
  slots[SCRIPTS] ??= {};
  return slots[SCRIPTS];
}
