export { HighlightList, type HighlightListProps } from './HighlightList.tsx';
export { type HighlightNotice, keptText } from './highlight-notice.ts';
export { SelectionToolbar, type SelectionToolbarProps } from './SelectionToolbar.tsx';
export { SidebarHighlights } from './SidebarHighlights.tsx';
export { SiteOffer } from './SiteOffer.tsx';
export { SiteSwitches } from './SiteSwitches.tsx';
