/** Limits of the memory that can be chosen: days since the last reading, and articles. */
export const MEMORY_DAYS: readonly number[] = [30, 90, 365, 1_825];
export const MEMORY_ARTICLES: readonly number[] = [500, 2_000, 5_000, 20_000];
