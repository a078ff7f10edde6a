export type { ExtraSection } from './AnalysisView.tsx';
export { AnalysisView, type AnalysisViewProps } from './AnalysisView.tsx';
export { checkSentences } from './check-sentence.ts';
export { PopupView, type PopupViewProps } from './Panel.tsx';
export { Statement } from './Statement.tsx';
