// Read by every page of the extension before it shows anything: plain checks, no schema library.

/** One block of a site's pages: selectors that found it, the surest first. ` >>> ` leads into a shadow root. */
export type BlockSelectors = string[];

/** A reader's word on a site's pages. */
export interface SiteChoice {
  /** Blocks that are the article, one for each make of page, the latest first. */
  article: BlockSelectors[];
  /** Blocks that are left out. */
  leftOut: BlockSelectors[];
}

/** The choices of all sites, by origin. */
export type SiteChoices = Record<string, SiteChoice>;

export const NO_CHOICE: SiteChoice = { article: [], leftOut: [] };

/** Most selectors of a block, blocks of a site, and sites; characters of a selector. */
export const MAX_SELECTORS = 4;
const MAX_SELECTOR = 1_000;
const MAX_BLOCKS = 40;
const MAX_SITES = 2_000;
const ORIGIN = /^https?:\/\/[^/\s]{1,260}$|^file:\/\/$/;

const isSelector = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.length <= MAX_SELECTOR;

const isBlock = (value: unknown): value is BlockSelectors =>
  Array.isArray(value) && value.length > 0 && value.length <= MAX_SELECTORS && value.every(isSelector);

const blocks = (value: unknown): BlockSelectors[] | null =>
  Array.isArray(value) && value.length <= MAX_BLOCKS && value.every(isBlock)
    ? value.map((block) => [...block])
    : null;

export const isEmptyChoice = ({ article, leftOut }: SiteChoice): boolean =>
  article.length === 0 && leftOut.length === 0;

/** The choice that a value is, or null for one that is malformed or too large. */
export function siteChoiceOf(value: unknown): SiteChoice | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Record<string, unknown>;
  const [article, leftOut] = [blocks(fields.article), blocks(fields.leftOut)];
  return article && leftOut ? { article, leftOut } : null;
}

/** The choices among stored or imported values; what is malformed is passed over. */
export function siteChoicesOf(value: unknown): SiteChoices {
  const choices: SiteChoices = {};
  if (typeof value !== 'object' || value === null) return choices;
  for (const [origin, stored] of Object.entries(value).slice(0, MAX_SITES)) {
    const choice = ORIGIN.test(origin) ? siteChoiceOf(stored) : null;
    if (choice && !isEmptyChoice(choice)) choices[origin] = choice;
  }
  return choices;
}

/** The choices with one site's replaced; null or an empty one forgets it. */
export function withSiteChoice(
  choices: Readonly<SiteChoices>,
  origin: string,
  choice: SiteChoice | null,
): SiteChoices {
  const { [origin]: _, ...others } = choices;
  return choice && !isEmptyChoice(choice) ? { ...others, [origin]: choice } : others;
}

/** The choices of `incoming` for sites that have none here. */
export function newSiteChoices(known: Readonly<SiteChoices>, incoming: Readonly<SiteChoices>): SiteChoices {
  return Object.fromEntries(Object.entries(incoming).filter(([origin]) => !Object.hasOwn(known, origin)));
}

/** The origin that choices for an address are kept under; null for an address that is no web page or file. */
export function choiceOrigin(address: string): string | null {
  try {
    const { protocol, origin } = new URL(address);
    if (protocol === 'file:') return 'file://';
    return protocol === 'http:' || protocol === 'https:' ? origin : null;
  } catch {
    return null;
  }
}
