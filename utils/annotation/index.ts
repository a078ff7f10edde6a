export { Anchorer, type AnchorMatch, anchor } from './anchor.ts';
export { describeQuote } from './describe-quote.ts';
export { sameWords } from './fold-text.ts';
export { paint, paintCss } from './paint.ts';
export { reveal } from './reveal.ts';
export type { TextPositionSelector, TextQuoteSelector, TextSelector } from './selectors.ts';
