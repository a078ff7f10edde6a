export type { ShownSection } from './AnalysisView.tsx';
export { AnalysisView, type AnalysisViewProps } from './AnalysisView.tsx';
export { PopupView, type PopupViewProps } from './PopupView.tsx';
