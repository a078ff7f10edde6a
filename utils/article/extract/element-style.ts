import { attribute } from '../dom.ts';

/** Bits of an element's style, as far as reading needs it. */
export const HIDDEN = 1;
/** Laid out as a block of its own. */
export const BLOCK = 2;
/** An element that is a block by its tag, laid out within a line. */
export const INLINE = 4;
/** Raised above the line, as note marks and exponents are. */
export const RAISED = 8;
/** Hidden by a size or a position off the screen, for screen readers alone. */
export const CLIPPED = 16;
/** Stays in its place while the page scrolls. */
export const FIXED = 32;

/** The style bits of an element. */
export type StyleOf = (element: Element, isBlockTag: boolean) => number;

/** The properties that the style bits come from, as CSS writes their values. */
export interface StyleValues {
  display: string;
  visibility: string;
  position: string;
  clip: string;
  clipPath: string;
  width: string;
  height: string;
  left: string;
  verticalAlign: string;
}

const INLINE_DISPLAY = /^(?:inline|ruby|contents|none)/;

/** Whether an absolutely positioned element is cut down to nothing or off the screen. */
const isClipped = ({ clip, clipPath, width, height, left }: StyleValues): boolean =>
  /^rect\((?:[01](?:px)?[\s,]*){4}\)/.test(clip) ||
  /^(?:inset\((?:50|100)%|circle\(0)/.test(clipPath) ||
  (/^[01]px$/.test(width) && /^[01]px$/.test(height)) ||
  /^-\d{4}/.test(left);

/** The style bits of an element's values. */
export function styleBits(style: StyleValues, isBlockTag: boolean): number {
  const { display, visibility, position } = style;
  if (display === 'none' || visibility === 'hidden' || visibility === 'collapse') return HIDDEN;
  const isInline = display === '' ? !isBlockTag : INLINE_DISPLAY.test(display);
  let bits = isInline ? 0 : BLOCK;
  if (isBlockTag && display === 'inline') bits = INLINE;
  if (!isBlockTag && isInline && style.verticalAlign === 'super') bits |= RAISED;
  if ((position === 'absolute' || position === 'fixed') && isClipped(style)) bits |= HIDDEN | CLIPPED;
  if (position === 'fixed') bits |= FIXED;
  return bits;
}

/** Style bits by what the browser has computed. */
const computedStyle =
  (view: Window): StyleOf =>
  (element, isBlockTag) =>
    styleBits(view.getComputedStyle(element), isBlockTag);

const HIDING_CLASS =
  /(?:^|\s)(?:hidden|d-none|is-hidden|u-hidden|hide|visually-?hidden|sr-only|screen-reader-(?:text|only))(?:\s|$)/i;
/** A class by which a wider or narrower screen shows what another hides. */
const SHOWN_ELSEWHERE = /(?:^|\s)(?:\w+:|d-\w+-|(?:show|visible)-)\S*/;

/** Whether an element's class hides it by its usual meaning, where no style sheet says otherwise. */
export const isHiddenByClass = (element: Element): boolean => {
  const names = attribute(element, 'class');
  return names !== null && HIDING_CLASS.test(names) && !SHOWN_ELSEWHERE.test(names);
};

const DECLARATION = /(?:^|;)\s*([a-z-]+)\s*:\s*([^;!]+)/g;

/** The values that an element's own `style` attribute sets, beside those that are known of it already. */
export function withOwnStyle(element: Element, values: Partial<StyleValues>): Partial<StyleValues> {
  const own = attribute(element, 'style');
  if (!own) return values;
  const all: Record<string, string | undefined> = { ...values };
  for (const [, name, value] of own.slice(0, 2000).toLowerCase().matchAll(DECLARATION)) {
    all[name!.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value!.trim();
  }
  return all as Partial<StyleValues>;
}

const UNSTYLED: StyleValues = {
  display: '',
  visibility: '',
  position: '',
  clip: '',
  clipPath: '',
  width: '',
  height: '',
  left: '',
  verticalAlign: '',
};

/** The style bits of values that a document without layout gives; `display` is the tag's own where none is given. */
export function declaredBits(
  element: Element,
  isBlockTag: boolean,
  values: Partial<StyleValues>,
  isHiddenByDefault = isHiddenByClass(element),
): number {
  const display =
    values.display ||
    (isHiddenByDefault || attribute(element, 'hidden') !== null ? 'none' : isBlockTag ? 'block' : 'inline');
  return styleBits({ ...UNSTYLED, ...values, display }, isBlockTag);
}

/** Style bits by an element's attributes, for documents that are not laid out. */
export const attributeStyle: StyleOf = (element, isBlockTag) =>
  declaredBits(element, isBlockTag, withOwnStyle(element, {}));

/** The way to an element's style in its document: by layout where there is one. */
export const styleOfDocument = (document: Document): StyleOf =>
  document.defaultView && typeof document.documentElement?.checkVisibility === 'function'
    ? computedStyle(document.defaultView)
    : attributeStyle;
