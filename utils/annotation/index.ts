export { Anchorer, anchor, type Match } from './anchor.ts';
export { describe } from './describe.ts';
export { PAINT_CSS } from './paint.ts';
export { reveal } from './reveal.ts';
export type { TextPositionSelector, TextQuoteSelector, TextSelector } from './selectors.ts';
