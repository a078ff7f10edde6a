export { ExportMenu } from './ExportMenu.tsx';
export { MistakeForm } from './MistakeForm.tsx';
export { SheetView } from './SheetView.tsx';
