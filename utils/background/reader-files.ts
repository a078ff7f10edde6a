/** The script that reads a page. */
export const READER = '/reader.js';
/** The script that reads what an analysis can begin without, and hears what is asked of the reader; the reader calls it. */
export const DETAILS = '/reader-details.js';
/** The script that has the reader begin for the popup. */
export const AHEAD = '/reader-ahead.js';
