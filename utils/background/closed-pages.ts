import type { AnalysisAnswer } from '../messaging/answers.ts';

type ClosedPage = Extract<AnalysisAnswer, { state: 'unreadable' }>['reason'];

/** Extension stores. Each blocks all extensions in its own browser, whatever other browsers do. */
const STORES: readonly RegExp[] = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons/,
  /^https:\/\/addons\.mozilla\.org\//,
  /^https:\/\/addons\.opera\.com\//,
];

/** Kind of closed page at an address that the browser refused to open to us; null where it is unknown. */
export function closedPage(url: string): ClosedPage | null {
  if (/^about:reader\b/.test(url)) return 'reader-view';
  if (STORES.some((store) => store.test(url))) return 'store';
  if (/^(?:https?|file|blob):.*\.pdf(?:[?#]|$)/i.test(url) || /^resource:\/\/pdf\.js\b/.test(url))
    return 'pdf';
  if (/^file:/.test(url)) return 'local-file';
  if (/^[a-z][a-z-]*:/i.test(url) && !/^(?:https?|blob|data):/i.test(url)) return 'browser-page';
  return null;
}
