/**
 * Version of an analysis' shape. Raise it when a field changes its meaning: cached analyses of other versions are then
 * made again.
 */
export const ANALYSIS_SCHEMA = 1;
