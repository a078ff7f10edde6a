export type { ExportChoice } from './ExportDialog.tsx';
export { LibraryView, type LibraryViewProps } from './LibraryView.tsx';
