export { LibraryView, type LibraryViewProps } from './LibraryView.tsx';
export type { LibraryContextValue } from './library-context.ts';
