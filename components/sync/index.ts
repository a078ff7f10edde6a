export { SyncPanel } from './SyncPanel.tsx';
export type { SyncPanelProps } from './sync-props.ts';
