import { attribute, ELEMENT, parentNode, select, tagName, textContent } from '../dom.ts';
import {
  declaredBits,
  HIDDEN,
  isHiddenByClass,
  type StyleOf,
  type StyleValues,
  withOwnStyle,
} from './element-style.ts';

/** Width in CSS pixels of the window that media queries are answered for. */
const WINDOW_WIDTH = 1280;
/** More rules than this, or longer sheets, are passed over. */
const MAX_RULES = 20_000;
const MAX_SHEETS = 4_000_000;
/** Elements looked at above one for a descendant combinator. */
const MAX_ANCESTORS = 60;
/** Comparisons of elements with selectors in one document. */
const MAX_COMPARISONS = 3_000_000;

/** Hidden elements that are searched for a headline. */
const MAX_GUARDS = 200;

const PROPERTIES = new Set(
  'display,visibility,position,clip,clip-path,width,height,left,vertical-align'.split(','),
);

interface Compound {
  tag: string;
  id: string;
  classes: string[];
  attributes: [name: string, value: string | null][];
  /** How it stands to the compound before it. */
  combinator: ' ' | '>' | '';
}

interface Rule {
  compounds: Compound[];
  values: Partial<StyleValues>;
  specificity: number;
  order: number;
}

/** Parts of a selector: a combinator, or a name with its mark, or an attribute. */
const PART = /\s*>\s*|\s+|[.#]?(?:[\w-]|\\.)+|\*|\[[^\]]*\]/g;

/** A selector of tags, classes, ids and plain attributes as its compounds; null for any other. */
function compoundsOf(selector: string): Compound[] | null {
  const source = selector.trim();
  const compounds: Compound[] = [];
  let current: Compound | null = null;
  let combinator: Compound['combinator'] = '';
  let read = 0;
  for (const { 0: part, index } of source.matchAll(PART)) {
    if (index !== read) return null;
    read = index + part.length;
    const name = part.replaceAll('\\', '');
    if (part.trim() === '' || part.trim() === '>') {
      combinator = part.includes('>') ? '>' : ' ';
      current = null;
      continue;
    }
    if (!current) {
      current = { tag: '', id: '', classes: [], attributes: [], combinator };
      compounds.push(current);
    }
    if (part[0] === '.') current.classes.push(name.slice(1));
    else if (part[0] === '#') current.id = name.slice(1);
    else if (part[0] === '[') {
      const [key, value] = part.slice(1, -1).split('=') as [string, string | undefined];
      if (/[~|^$*]$/.test(key)) return null;
      current.attributes.push([key.trim(), value?.replace(/["']/g, '').trim() ?? null]);
    } else if (part !== '*') current.tag = name.toLowerCase();
  }
  return read === source.length && compounds.length > 0 ? compounds : null;
}

const specificityOf = (compounds: Compound[]): number =>
  compounds.reduce(
    (sum, { tag, id, classes, attributes }) =>
      sum + (id ? 10_000 : 0) + 100 * (classes.length + attributes.length) + (tag ? 1 : 0),
    0,
  );

/** Whether a media query holds on a screen of `WINDOW_WIDTH`. */
function isMediaOn(query: string): boolean {
  return query.split(',').some((part) => {
    if (/\b(?:print|speech)\b|prefers-|orientation|aspect|resolution|hover|pointer/.test(part)) return false;
    for (const [, edge, size, unit] of part.matchAll(/\b(min|max)-width\s*:\s*([\d.]+)(px|r?em)/g)) {
      const pixels = Number(size) * (unit === 'px' ? 1 : 16);
      if (edge === 'min' ? pixels > WINDOW_WIDTH : pixels < WINDOW_WIDTH) return false;
    }
    return !/\bnot\b|width\s*[<>]/.test(part);
  });
}

function valuesOf(declarations: string): Partial<StyleValues> | null {
  const values: Record<string, string> = {};
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    if (colon < 0 || !PROPERTIES.has(name)) continue;
    const value = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim()
      .toLowerCase();
    values[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value;
  }
  return Object.keys(values).length > 0 ? (values as Partial<StyleValues>) : null;
}

/** The rules of a style sheet that reading needs. Rules within rules are passed over; so are sheets that do not parse. */
function rulesOf(sheet: string, rules: Rule[]): void {
  const source = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '');
  let at = 0;
  /** For each open group whether its rules apply. */
  const groups: boolean[] = [];
  while (at < source.length && rules.length < MAX_RULES) {
    const open = source.indexOf('{', at);
    const close = source.indexOf('}', at);
    if (close >= 0 && (open < 0 || close < open)) {
      groups.pop();
      at = close + 1;
      continue;
    }
    if (open < 0) return;
    const prelude = source
      .slice(at, open)
      .replace(/^[\s\S]*;/, '')
      .trim();
    if (prelude.startsWith('@')) {
      const isOn = /^@media\b/i.test(prelude)
        ? isMediaOn(prelude.slice(6))
        : /^@(?:supports|layer|container)\b/i.test(prelude);
      groups.push(isOn);
      at = open + 1;
      continue;
    }
    const end = close < 0 ? source.length : close;
    const nested = source.indexOf('{', open + 1);
    if (nested >= 0 && nested < end) groups.push(false);
    at = nested >= 0 && nested < end ? nested : end + 1;
    const values = groups.every(Boolean) ? valuesOf(source.slice(open + 1, end)) : null;
    if (!values) continue;
    for (const selector of prelude.split(',')) {
      const compounds = compoundsOf(selector);
      if (compounds)
        rules.push({ compounds, values, specificity: specificityOf(compounds), order: rules.length });
    }
  }
}

const classesOf = (element: Element): string[] => (attribute(element, 'class') ?? '').split(/\s+/);

function fits(element: Element, { tag, id, classes, attributes }: Compound): boolean {
  if (tag && tagName(element).toLowerCase() !== tag) return false;
  if (id && attribute(element, 'id') !== id) return false;
  if (classes.length > 0) {
    const own = classesOf(element);
    if (!classes.every((name) => own.includes(name))) return false;
  }
  return attributes.every(([name, value]) => {
    const own = attribute(element, name);
    return own !== null && (value === null || own === value);
  });
}

/** Whether an element fits the compounds up to `last`, from right to left; ancestors are taken at the first that fits. */
function matches(element: Element, compounds: Compound[], last = compounds.length - 1): boolean {
  if (!fits(element, compounds[last]!)) return false;
  let above: Element | null = element;
  for (let i = last - 1; i >= 0; i--) {
    const isChild = compounds[i + 1]!.combinator === '>';
    let steps = 0;
    do {
      above = parentNode(above!) as Element | null;
      if (above?.nodeType !== ELEMENT || ++steps > MAX_ANCESTORS) return false;
    } while (!isChild && !fits(above, compounds[i]!));
    if (isChild && !fits(above, compounds[i]!)) return false;
  }
  return true;
}

/**
 * Style bits by the style sheets in the page and the elements' attributes, for a document that no browser lays out. Knows
 * tags, classes, ids, attributes, descendants and children; a sheet that is not in the page is unknown.
 */
export function sheetStyle(document: Document): StyleOf {
  const rules: Rule[] = [];
  let length = 0;
  for (const element of select(document, 'style')) {
    const media = attribute(element, 'media');
    const sheet = textContent(element) ?? '';
    length += sheet.length;
    if (length > MAX_SHEETS) break;
    if (!media || isMediaOn(media)) rulesOf(sheet, rules);
  }
  const byKey = new Map<string, Rule[]>();
  for (const rule of rules) {
    const { id, classes, tag } = rule.compounds.at(-1)!;
    const key = id ? `#${id}` : classes[0] ? `.${classes[0]}` : tag;
    const known = byKey.get(key);
    if (known) known.push(rule);
    else byKey.set(key, [rule]);
  }
  let comparisons = 0;
  let guards = 0;
  /** A page that hides all until its scripts have run. */
  const isRevealed = (element: Element) =>
    /^(?:html|body)$/i.test(tagName(element)) ||
    (attribute(element, 'style') === null && guards++ < MAX_GUARDS && select(element, 'h1').length > 0);
  return (element, isBlockTag) => {
    const keys = ['', tagName(element).toLowerCase(), `#${attribute(element, 'id') ?? ''}`];
    for (const name of classesOf(element)) keys.push(`.${name}`);
    const found: Rule[] = [];
    for (const key of keys) {
      for (const rule of byKey.get(key) ?? []) {
        if (++comparisons > MAX_COMPARISONS) break;
        if (matches(element, rule.compounds)) found.push(rule);
      }
    }
    found.sort((a, b) => a.specificity - b.specificity || a.order - b.order);
    const values = withOwnStyle(element, Object.assign({}, ...found.map((rule) => rule.values)));
    const isHidden = values.display === undefined && isHiddenByClass(element);
    const bits = declaredBits(element, isBlockTag, values, isHidden);
    return bits & HIDDEN && isRevealed(element) ? bits & ~HIDDEN : bits;
  };
}
