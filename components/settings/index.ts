export { SettingsView, type SettingsViewProps } from './SettingsView.tsx';
export { Keys, type Shortcut } from './Shortcuts.tsx';
export type { StoredSummary } from './Stored.tsx';
