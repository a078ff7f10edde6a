export {
  DEFAULT_SETTINGS,
  readSettings,
  type Settings,
  type ShownSection,
  shownSections,
} from './settings.ts';
export {
  changesSettings,
  createSettingsStore,
  type SettingsArea,
  type SettingsStore,
  type StorageChanges,
} from './settings-store.ts';
