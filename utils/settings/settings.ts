// Every page of the extension reads these before it shows anything: the checks are plain code, since a schema library is
// longer than all else that such a page waits for.

import {
  READING_SIZE,
  READING_WIDTHS,
  type ReadingWidth,
  SIDEBAR_HOMES,
  SIDEBAR_WIDTH,
  SIDES,
  type Side,
  type SidebarHome,
  THEMES,
  type Theme,
} from '../model/appearance.ts';
import { COLOURS, type Colour } from '../model/colours.ts';
import { MEMORY_ARTICLES, MEMORY_DAYS } from '../model/memory-limits.ts';
import { SECTIONS, type SectionName } from '../model/sections.ts';
import { type SiteChoices, siteChoicesOf } from '../model/site-choice.ts';
import type { TagChoices } from '../model/tag-choices.ts';

export interface ShownSection {
  name: SectionName;
  shown: boolean;
}

export interface Settings {
  theme: Theme;
  sidebarHome: SidebarHome;
  sidebarSide: Side;
  /** CSS pixels. */
  sidebarWidth: number;
  /** Type and width of the text of saved articles, the size in CSS pixels. */
  readingSize: number;
  readingWidth: ReadingWidth;
  /** In narrow windows a passage that is revealed turns the popup into the sidebar. */
  revealBeside: boolean;
  /** Every part once, in the reader's order. */
  sections: ShownSection[];
  highlightColour: Colour;
  /** Origins on which highlights are stored but not painted. */
  paintOffSites: string[];
  /** Origins on which the reader wants no highlights shown unasked, and said so. */
  noOfferSites: string[];
  tagChoices: TagChoices;
  /** The blocks that the reader chose, or left out, on sites that were read wrong. */
  siteChoices: SiteChoices;
  /** Whether every article that is analysed is remembered, in its lean form. */
  remember: boolean;
  /** Whether the reader has answered the question about it. */
  rememberAsked: boolean;
  /** Limits of what is remembered beyond the library: days since the last reading, and articles. */
  rememberDays: number;
  rememberArticles: number;
}
export type SettingName = keyof Settings;

/** The longest name of a site or a tag, in UTF-16 code units. */
const MAX_NAME = 400;
const isName = (stored: unknown): stored is string => typeof stored === 'string' && stored.length <= MAX_NAME;
const isRecord = (stored: unknown): stored is Record<string, unknown> =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored);

const oneOf =
  <T>(values: readonly T[], usual: T) =>
  (stored: unknown): T =>
    values.includes(stored as T) ? (stored as T) : usual;

const flag =
  (usual: boolean) =>
  (stored: unknown): boolean =>
    typeof stored === 'boolean' ? stored : usual;

const yes = (stored: unknown): boolean => stored === true;

const names = (stored: unknown): string[] =>
  Array.isArray(stored) && stored.every(isName) ? [...stored] : [];

const pixels =
  ({ least, most, usual }: { least: number; most: number; usual: number }) =>
  (stored: unknown): number => {
    const known = Number.isInteger(stored) ? (stored as number) : usual;
    return known >= least && known <= most ? known : usual;
  };

function tagChoices(stored: unknown): TagChoices {
  const { removed, pinned, renamed } = isRecord(stored) ? stored : {};
  const words = isRecord(renamed) ? Object.entries(renamed) : [];
  return {
    removed: names(removed),
    pinned: names(pinned),
    renamed: words.flat().every(isName) ? Object.fromEntries(words as [string, string][]) : {},
  };
}

/** The stored sections that this version knows, with new ones at their default position. */
function everySection(stored: unknown): ShownSection[] {
  const known = new Map<SectionName, ShownSection>();
  for (const entry of Array.isArray(stored) ? stored : []) {
    if (!isRecord(entry) || typeof entry.shown !== 'boolean') continue;
    const name = SECTIONS.find((each) => each === entry.name);
    if (name && !known.has(name)) known.set(name, { name, shown: entry.shown });
  }
  const sections = [...known.values()];
  for (const [at, name] of SECTIONS.entries()) {
    if (!known.has(name)) sections.splice(at, 0, { name, shown: true });
  }
  return sections;
}

/**
 * Reader of each stored field. A field that is missing, damaged or from a version with other values gives its default
 * and leaves the others as they are.
 */
const READERS: { [Name in SettingName]: (stored: unknown) => Settings[Name] } = {
  theme: oneOf(THEMES, 'system'),
  sidebarHome: oneOf(SIDEBAR_HOMES, 'page'),
  sidebarSide: oneOf(SIDES, 'right'),
  sidebarWidth: pixels(SIDEBAR_WIDTH),
  readingSize: pixels(READING_SIZE),
  readingWidth: oneOf(READING_WIDTHS, 'medium'),
  revealBeside: flag(true),
  sections: everySection,
  highlightColour: oneOf(COLOURS, 'yellow'),
  paintOffSites: names,
  noOfferSites: names,
  tagChoices,
  siteChoices: siteChoicesOf,
  remember: yes,
  rememberAsked: yes,
  rememberDays: oneOf(MEMORY_DAYS, 365),
  rememberArticles: oneOf(MEMORY_ARTICLES, 5_000),
};
export const SETTING_NAMES = Object.keys(READERS) as SettingName[];

/** The parts that a panel shows, in the reader's order. */
export function shownSections({ sections }: Pick<Settings, 'sections'>): SectionName[] {
  return sections.filter(({ shown }) => shown).map(({ name }) => name);
}

/** The settings in `stored`, whatever that is. */
export function readSettings(stored: { readonly [Name in SettingName]?: unknown }): Settings {
  const read = SETTING_NAMES.map((name) => [name, READERS[name](stored[name])]);
  return Object.fromEntries(read) as unknown as Settings;
}

export const DEFAULT_SETTINGS: Settings = readSettings({});
