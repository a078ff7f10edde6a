/** Work that ends sooner than this, in milliseconds, reports no progress. */
export const QUIET_MS = 300;
