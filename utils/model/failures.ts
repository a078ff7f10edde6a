/** Pages that no extension may read. */
export const CLOSED_PAGES = ['browser-page', 'store', 'pdf', 'reader-view', 'local-file'] as const;

/** Reasons why an analysis failed, one for each thing that the user can do about it. */
export const ANALYSIS_FAILURES = [
  'tab-gone',
  'page-changed',
  'worker-gone',
  'too-large',
  'timeout',
  'unexpected',
] as const;

/** Reasons why the library refused or failed, one for each thing that the user can do about it. */
const LIBRARY_FAILURES = [
  /** No room on the disk, or the browser's quota is used up. */
  'full',
  /** The window is private: nothing of it is kept. */
  'private',
  /** The highlight or article is no longer there. */
  'gone',
  /** The page asked for another site's highlights. */
  'elsewhere',
  /** A newer version of Sidelight made the database: it is only read. */
  'newer',
  /** The browser gives no database, or lost it while it was used. */
  'unavailable',
] as const;
export type LibraryFailure = (typeof LIBRARY_FAILURES)[number];
