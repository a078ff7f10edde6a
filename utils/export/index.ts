export { factPieces, sentenceBefore, sourcesOf, standingAlone } from './fact-quote.ts';
