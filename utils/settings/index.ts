export {
  DEFAULT_SETTINGS,
  HIGHLIGHT_COLOURS,
  type HighlightColour,
  readSettings,
  SECTION_NAMES,
  type SectionName,
  type Settings,
  type ShownSection,
  SIDEBAR_WIDTH,
  SIDES,
  type Side,
  shownSections,
  THEMES,
  type Theme,
} from './settings.ts';
export {
  createSettingsStore,
  type SettingsArea,
  type SettingsPatch,
  type SettingsStore,
  type StorageChanges,
} from './store.ts';
