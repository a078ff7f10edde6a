export type { LibraryExportChoice } from './ExportDialog.tsx';
export { LibraryView, type LibraryViewProps } from './LibraryView.tsx';
