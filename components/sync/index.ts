export { SyncPanel, type SyncPanelProps } from './SyncPanel.tsx';
