export { foldLine, foldPhrase } from './fold-phrase.ts';
export { findRuns } from './noun-runs.ts';
export { collectCandidates } from './phrase-candidates.ts';
export { rankPhrases } from './rank-phrases.ts';
