export { Anchorer, anchor, type Match } from './anchor.ts';
export { describe } from './describe.ts';
export { sameWords } from './fold.ts';
export { paint, paintCss } from './paint.ts';
export { reveal } from './reveal.ts';
export type { TextPositionSelector, TextQuoteSelector, TextSelector } from './selectors.ts';
export { type DiffPart, wordDiff } from './word-diff.ts';
