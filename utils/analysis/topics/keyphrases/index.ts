export { collectCandidates } from './candidates.ts';
export { foldPhrase } from './fold.ts';
export { rankPhrases } from './rank.ts';
