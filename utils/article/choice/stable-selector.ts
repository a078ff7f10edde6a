import { type BlockSelectors, MAX_SELECTORS } from '../../model/site-choice.ts';
import { attribute, childrenOf, ELEMENT, nodeType, tagName } from '../dom.ts';
import { elementAbove, type Root, rootOf, selectIn } from './choice-dom.ts';

/** Leads from the host of a shadow root into it. */
export const INTO_SHADOW = ' >>> ';

/** Attributes that name a part of a page for programs, and stay when classes change. */
const ATTRIBUTES = ['itemprop', 'data-testid', 'data-test', 'data-component', 'role'];
/** Classes in one selector; more only make it break sooner. */
const MAX_CLASSES = 3;
/** Ancestors that are tried to tell a block from others of its make. */
const MAX_ANCESTORS = 12;
/** Levels of a path by position; a deeper one is no selector that anybody could keep. */
const MAX_PATH = 60;
const MAX_LENGTH = 400;
/** A shorter beginning of a class is no name. */
const LEAST_STEM = 6;

/** Tags that name a part of a page by themselves, custom elements among them. */
const LANDMARK = /^(?:article|main)$|-/;

/** A number of three digits or more belongs to one article, not to the site. */
const NUMBERED = /\d{3}/;
/** A part of a name that a build made: letters and digits mixed, letters without a vowel, or bits of words with capitals. */
const MADE = /^(?=.*\d)(?=.*[a-z])[a-z\d]{5,}$|^[^aeiouy\d]{5,}$/i;
const BITS = /^[a-z]{0,2}(?:[A-Z][a-z]?){2,}$/;
/** States that come and go while a page is used. */
const STATE =
  /^(?:is|has|js)-|(?:^|[-_])(?:active|open(?:ed)?|visible|shown|loaded|hidden|hover|focus|selected|current)$/i;

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** A name as an identifier of CSS: what is not a letter, digit, hyphen or underscore is escaped. */
const identifier = (name: string): string =>
  name.replace(/^\d|^-(?=\d|$)|[^\w\u00A0-\uFFFF-]/g, (sign) =>
    /\d/.test(sign) ? `\\${sign.codePointAt(0)!.toString(16)} ` : `\\${sign}`,
  );

/** Whether a person gave a name, and one for all pages of the site. */
function isLasting(name: string): boolean {
  if (name.length > 60 || NUMBERED.test(name) || STATE.test(name)) return false;
  return !name.split(/[-_]+/).some((part) => MADE.test(part) || (BITS.test(part) && /[a-z]/.test(part)));
}

/** The part of a class that stays where a build adds a hash to it: "Article_body__" of "Article_body__x3Kd9". */
function stemOf(name: string): string | null {
  const [, stem] = /^([A-Za-z][\w-]*[-_])[^-_]{4,}$/.exec(name) ?? [];
  return stem && stem.length >= LEAST_STEM && isLasting(stem.replace(/[-_]+$/, '')) ? stem : null;
}

/** Selectors of an element by its names, the surest first; empty for one that has no lasting name. */
function namesOf(element: Element): string[] {
  const tag = identifier(tagName(element));
  const found: string[] = [];
  const id = attribute(element, 'id');
  if (id && isLasting(id)) found.push(`${tag}#${identifier(id)}`);
  for (const name of ATTRIBUTES) {
    const value = attribute(element, name);
    if (value && isLasting(value)) found.push(`${tag}[${name}=${quoted(value)}]`);
  }
  const classes = (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean);
  const lasting = classes.filter(isLasting).slice(0, MAX_CLASSES);
  if (lasting.length > 0) found.push(tag + lasting.map((name) => `.${identifier(name)}`).join(''));
  const stems = classes.flatMap((name) => (isLasting(name) ? [] : (stemOf(name) ?? [])));
  if (stems[0]) found.push(`${tag}[class*=${quoted(stems[0])}]`);
  if (LANDMARK.test(tag)) found.push(tag);
  return found;
}

/** Whether a selector finds this element and no other below `root`. */
const isUnique = (root: Root, selector: string, element: Element): boolean => {
  const [only, other] = selectIn(root, selector);
  return only === element && other === undefined;
};

/** Its place among the children of its tag, counted from one. */
function placeOf(element: Element): string {
  const tag = identifier(tagName(element));
  const parent = elementAbove(element);
  if (!parent) return tag;
  const same = childrenOf(parent).filter(
    (node) => nodeType(node) === ELEMENT && tagName(node as Element) === tagName(element),
  );
  return same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(element) + 1})` : tag;
}

/** The path by position from the nearest ancestor that a name tells, or from the top. */
function pathOf(element: Element, root: Root): string | null {
  const steps: string[] = [];
  for (let at: Element | null = element; at && steps.length < MAX_PATH; at = elementAbove(at)) {
    const here = at;
    if (here !== element && steps.length <= MAX_ANCESTORS) {
      const anchor = namesOf(here).find((own) => isUnique(root, own, here));
      if (anchor) return [anchor, ...steps].join(' > ');
    }
    steps.unshift(placeOf(here));
    if (!elementAbove(here)) return steps.join(' > ');
  }
  return null;
}

/** Selectors that find the element alone below its root, the surest first. */
function uniqueSelectors(element: Element, root: Root): string[] {
  const own = namesOf(element);
  const found = own.filter((selector) => isUnique(root, selector, element));
  const [name = identifier(tagName(element))] = own.slice(-1);
  let above = elementAbove(element);
  for (let up = 0; above && up < MAX_ANCESTORS && found.length === 0; up++, above = elementAbove(above)) {
    const below = namesOf(above)
      .slice(0, 2)
      .map((ancestor) => `${ancestor} ${name}`);
    found.push(...below.filter((selector) => isUnique(root, selector, element)));
  }
  // A position means another block as soon as the page has one more: it stands in where no name tells the block.
  const path = found.length === 0 ? pathOf(element, root) : null;
  if (path && isUnique(root, path, element)) found.push(path);
  return found.filter(({ length }) => length <= MAX_LENGTH).slice(0, MAX_SELECTORS);
}

/**
 * Selectors by which a block of a page is known on other pages of its site, the surest first: ids and classes that a person gave,
 * attributes for programs, what stays of a class with a hash; its position only where no name tells it. Empty where nothing does.
 * The page is asked some dozens of times at most, however deep it is.
 */
export function stableSelectors(element: Element): BlockSelectors {
  const root = rootOf(element);
  const found = uniqueSelectors(element, root);
  const host = 'host' in root ? (root.host as Element) : null;
  if (!host) return found;
  const [way] = stableSelectors(host);
  return way ? found.map((selector) => `${way}${INTO_SHADOW}${selector}`) : [];
}

/** Most blocks of one make that a choice leaves out together. */
const MAX_ALIKE = 12;

/**
 * Selectors of a block that is left out, for all blocks of its make: a box for a newsletter stands on a page more than once. Where
 * only its tag names it, or `keeps` refuses one of the others, they are those of this block alone.
 */
export function selectorsAlike(element: Element, keeps: (other: Element) => boolean): BlockSelectors {
  const root = rootOf(element);
  if ('host' in root) return stableSelectors(element);
  const alike = namesOf(element).filter((selector) => {
    const all = selectIn(root, selector);
    return all.length <= MAX_ALIKE && !all.some((other) => other !== element && keeps(other));
  });
  return alike.length > 0 ? alike.slice(0, MAX_SELECTORS) : stableSelectors(element);
}
