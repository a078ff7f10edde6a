export { MarginNotes } from './MarginNotes.tsx';
export { ReadingBar, type ReadingBarProps } from './ReadingBar.tsx';
