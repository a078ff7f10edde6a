export type { ExtraSection } from './AnalysisView.tsx';

export { checkSentences } from './check-sentence.ts';
export { EmptyState } from './EmptyState.tsx';
export { Panel, type PanelProps } from './Panel.tsx';
export type { LaterParts, PanelActions, PanelContextValue } from './panel-context.ts';
