export { HighlightBar, type HighlightBarProps } from './HighlightBar.tsx';
export { SidebarHighlights, type SidebarHighlightsProps } from './SidebarHighlights.tsx';
