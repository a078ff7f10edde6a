export { keptText } from './highlight-notice.ts';
export { HighlightBar, type HighlightBarProps } from './SelectionToolbar.tsx';
export { HighlightList, type HighlightListProps } from './HighlightList.tsx';
export { SidebarHighlights, type SidebarHighlightsProps } from './SidebarHighlights.tsx';
export { SiteSwitches, type SiteSwitchesProps } from './SiteSwitches.tsx';
