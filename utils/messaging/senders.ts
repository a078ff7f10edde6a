import type { Context } from './rules.ts';

/** A message's sender, as the browser reports it: nothing in the message can forge it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
  origin?: string | undefined;
}

/** The extension's identity, by which a receiver knows its own contexts. */
export interface Self {
  /** `runtime.id`. */
  id: string;
  /** `runtime.getURL('/')`. */
  root: string;
}

/** Pages of the extension and the context that each speaks for. */
const PAGES: Readonly<Record<string, Context>> = {
  'popup.html': 'popup',
  // The fact sheet to print: the popup's answer on a page of its own.
  'sheet.html': 'popup',
  // What was read before, on a page of its own.
  'before.html': 'popup',
  'library.html': 'library',
  // Names, cases and their timelines.
  'threads.html': 'library',
  // One article of it.
  'saved.html': 'library',
  'options.html': 'options',
  'welcome.html': 'welcome',
  // A text field in a frame in a page.
  'field.html': 'field',
};

/**
 * The context that a sender speaks for, or null for one that may not speak at all: another extension, or a page.
 * A content script is known by the foreign address of its frame, the worker by having no page.
 */
export function contextOf(sender: Sender, self: Self): Context | null {
  if (sender.id !== self.id) return null;
  if (sender.url?.startsWith(self.root)) {
    const path = sender.url.slice(self.root.length).split(/[?#]/)[0] ?? '';
    return PAGES[path] ?? (sender.tab ? null : 'worker');
  }
  return sender.tab ? 'content' : sender.url ? null : 'worker';
}

/**
 * The tab of a content script, as the browser names it.
 * @throws Error for a sender that is in none
 */
export function ownTab({ tab }: Sender): number {
  if (tab?.id === undefined) throw new Error('not in a tab');
  return tab.id;
}
