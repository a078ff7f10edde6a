import * as z from 'zod/mini';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];
/** The parts of a panel, in the order that they come in. */
export const SECTION_NAMES = ['facts', 'figures', 'timeline', 'entities', 'topics'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** Bounds of the sidebar's width, in CSS pixels. */
export const SIDEBAR_WIDTH = { least: 280, most: 800, usual: 400 } as const;

const Name = z.string().check(z.maxLength(400));
/** A day or moment, as ISO 8601 writes it. */
const Moment = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

const ShownSection = z.object({ name: z.enum(SECTION_NAMES), shown: z.boolean() });
export type ShownSection = z.infer<typeof ShownSection>;

/** What a reader decided about tags, kept from article to article; tags go by their keys. */
const TagChoices = z.object({
  removed: z.catch(z.array(Name), []),
  pinned: z.catch(z.array(Name), []),
  /** The reader's own word for a tag. */
  renamed: z.catch(z.record(Name, Name), {}),
});

/**
 * What the reader chose, each field with its default. A field that is missing, damaged or from a version that knew other
 * values gives its default and leaves the others as they are.
 */
export const Settings = z.object({
  theme: z.catch(z.enum(THEMES), 'system'),
  sidebarSide: z.catch(z.enum(SIDES), 'right'),
  /** CSS pixels. */
  sidebarWidth: z.catch(
    z.int().check(z.gte(SIDEBAR_WIDTH.least), z.lte(SIDEBAR_WIDTH.most)),
    SIDEBAR_WIDTH.usual,
  ),
  /** Every part once, in the reader's order. */
  sections: z.pipe(z.unknown(), z.transform(everySection)),
  highlightColour: z.catch(z.enum(HIGHLIGHT_COLOURS), 'yellow'),
  /** Origins whose pages are not painted on, though their highlights are kept. */
  paintOffSites: z.catch(z.array(Name), []),
  tagChoices: z.catch(TagChoices, () => ({ removed: [], pinned: [], renamed: {} })),
  /** When the reader was last reminded of a backup, and when one was last made; null before the first. */
  backupRemindedAt: z.catch(z.nullable(Moment), null),
  backupMadeAt: z.catch(z.nullable(Moment), null),
});
export type Settings = z.infer<typeof Settings>;
export type SettingName = keyof Settings;
export const SETTING_NAMES = Object.keys(Settings.shape) as SettingName[];

/** The parts as stored, those of them that this version knows; ones that are new to the stored list stand where they do by default. */
function everySection(stored: unknown): ShownSection[] {
  const known = new Map<SectionName, ShownSection>();
  for (const entry of Array.isArray(stored) ? stored : []) {
    const parsed = ShownSection.safeParse(entry);
    if (parsed.success && !known.has(parsed.data.name)) known.set(parsed.data.name, parsed.data);
  }
  const sections = [...known.values()];
  for (const [at, name] of SECTION_NAMES.entries()) {
    if (!known.has(name)) sections.splice(at, 0, { name, shown: true });
  }
  return sections;
}

/** The parts that a panel shows, in the reader's order. */
export function shownSections({ sections }: Pick<Settings, 'sections'>): SectionName[] {
  return sections.filter(({ shown }) => shown).map(({ name }) => name);
}

/** The settings in `stored`, whatever that is. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  return Settings.parse(Object.fromEntries(SETTING_NAMES.map((name) => [name, stored[name]])));
}

export const DEFAULT_SETTINGS: Settings = readSettings({});
