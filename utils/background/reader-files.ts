/** The script that reads a page. */
export const READER = '/reader.js';
/** The script that reads what an analysis can begin without, and hears what is asked of the reader; the reader calls it. */
export const DETAILS = '/reader-details.js';
/** The script that has the reader begin for the popup. */
export const AHEAD = '/reader-ahead.js';

/**
 * How scripts are put into a page: in Firefox at once. It would wait for a page to be idle, which one whose images fail and fail again
 * never is. The reader waits for the page's markup by itself.
 */
export const AT_ONCE = import.meta.env.FIREFOX ? { injectImmediately: true } : {};
