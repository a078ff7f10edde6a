import type { Side, Theme } from './appearance.ts';
import type { Colour } from './colours.ts';
import type { SectionName } from './sections.ts';
import type { TagChoices } from './tag-choices.ts';

/** The strip of the window that the sidebar takes, in CSS pixels. At the bottom it covers the page. */
export interface PageMargin {
  side: Side | 'bottom';
  width: number;
}

/** The settings that scripts in a page know. */
export interface PageSettings {
  theme: Theme;
  sidebarSide: Side;
  /** CSS pixels. */
  sidebarWidth: number;
  tagChoices: TagChoices;
  highlightColour: Colour;
  /** Whether highlights are painted on the page's site. */
  paint: boolean;
  /** The sections that a panel shows, in order. */
  sections: readonly SectionName[];
}
/** The settings that can be changed from a page. */
export type PageSettingsPatch = Partial<
  Pick<PageSettings, 'sidebarSide' | 'sidebarWidth' | 'highlightColour'>
>;
