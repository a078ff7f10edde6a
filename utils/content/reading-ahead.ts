import type { PageAnswer } from '../messaging/answers.ts';
import type { PageReader } from './page-reader.ts';
import type { PageScripts } from './page-scripts.ts';

/** Milliseconds for which a reading ahead may be taken for the page as it is. */
const FRESH_MS = 2_000;

/**
 * Has the reader begin for the popup, before the worker asks: its next start begins a reading and gives nothing, the one after that,
 * the worker's, takes it. Where the reader chose a block of the site, where the reading was stopped or is old, the page is read
 * again.
 */
export function readAhead(scripts: PageScripts, now: () => number = () => performance.now()): void {
  scripts.startReading = async (reader: Pick<PageReader, 'read'>): Promise<undefined> => {
    const ahead = reader.read(false);
    const until = now() + FRESH_MS;
    let isStopped = false;
    // A failure reaches whoever takes it; there may be none.
    ahead.then(
      ({ state }) => {
        isStopped = state === 'cancelled';
      },
      () => {},
    );
    scripts.startReading = async (reader): Promise<PageAnswer> => {
      delete scripts.startReading;
      return scripts.siteChoice || isStopped || now() >= until ? reader.read(false) : ahead;
    };
  };
}
