export { collectCandidates } from './candidates.ts';
export { foldLine, foldPhrase } from './fold.ts';
export { rankPhrases } from './rank.ts';
export { findRuns } from './runs.ts';
