import type { AnalysisAnswer } from '../messaging/answers.ts';

type ClosedPage = Extract<AnalysisAnswer, { state: 'unreadable' }>['reason'];

/** Sites that their own browser keeps extensions out of; it refuses, whatever the other browser does. */
const STORES: readonly RegExp[] = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons/,
  /^https:\/\/addons\.mozilla\.org\//,
  /^https:\/\/addons\.opera\.com\//,
];

/** What kind of closed page an address names when the browser has refused to let us in, or null for none that we know. */
export function closedPage(url: string): ClosedPage | null {
  if (/^about:reader\b/.test(url)) return 'reader-view';
  if (STORES.some((store) => store.test(url))) return 'store';
  if (/^(?:https?|file|blob):.*\.pdf(?:[?#]|$)/i.test(url) || /^resource:\/\/pdf\.js\b/.test(url))
    return 'pdf';
  if (/^file:/.test(url)) return 'local-file';
  if (/^[a-z][a-z-]*:/i.test(url) && !/^(?:https?|blob|data):/i.test(url)) return 'browser-page';
  return null;
}
