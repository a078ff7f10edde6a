import { attribute, charData, nextSibling, nodeType, select, TEXT, textContent } from '../dom.ts';

/** How a raised or lowered text is read: `omit` a note's mark, `raise` an exponent, `apart` behind a space, `cents` behind a point. */
export type RaisedReading = 'plain' | 'omit' | 'raise' | 'apart' | 'cents';

/** A longer raised text is words. */
const MAX_MARK = 24;

const RAISED: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  n: 'ⁿ',
};

/** A text with its digits and signs as superscript characters, of the same length. */
export const raised = (text: string): string => text.replace(/[\d+−–n-]/g, (character) => RAISED[character]!);

const NUMERIC = /^[-−–+]?\d{1,3}$/;
/** Marks of notes: one or several numbers, with or without brackets, or the old printers' signs. */
const NOTE_MARK =
  /^(?:[[(]?\s*(?:\d{1,3}|[a-z]|note \d+)(?:\s*[,;–-]\s*\d{1,3})*\s*[\])]?|[*†‡§¶#]{1,3})[,;]?$/i;
const BRACKETED = /^\[.{1,20}\]$/;
const NOTE_NAMES =
  /(?:^|[\s_-])(?:cite|citation|fn|foot-?note|end-?note|note-?ref|refe?rence|bibr|doc-noteref)/i;

/** Units whose second and third powers are areas and volumes. */
const POWERED_UNIT =
  /(?:^|[^\p{L}])(?:[kcdmµn]?m|in|ft|yd|mi|inch(?:es)?|feet|foot|yards?|miles?|(?:kilo|centi|milli)?met(?:re|er)s?|s|sec)\.?$/iu;
const SYMBOL = /(?:^|[^\p{L}\p{N}.])(?:\p{L}|mc|\p{Script=Greek}{1,2})$/u;

const isNote = (element: Element, text: string): boolean => {
  if (BRACKETED.test(text)) return true;
  for (const part of [element, ...select(element, 'a,span,sup').slice(0, 3)]) {
    const names = ['class', 'id', 'role', 'epub:type', 'data-footnote'].map(
      (name) => attribute(part, name) ?? '',
    );
    if (names.some((name) => NOTE_NAMES.test(name))) return true;
    if (/#/.test(attribute(part, 'href') ?? '')) return true;
  }
  return false;
};

/**
 * How a superscript is read behind the text `before` on its line: an exponent where its base has one, a note's mark where it
 * looks like one, cents behind a price. In doubt between the last two readings a mark is left out: a number that no page says
 * is worse than a power that is missing.
 */
export function readingOfSuperscript(element: Element, before: string): RaisedReading {
  const text = (textContent(element) ?? '').trim();
  if (text === '') return 'plain';
  const isBehindWord = /[\p{L}\p{N}]$/u.test(before);
  const next = nextSibling(element);
  // The upper half of a fraction: "3 1/2".
  if (next && nodeType(next) === TEXT && /^\s*[/⁄]/.test(charData(next as Text)))
    return isBehindWord ? 'apart' : 'plain';
  if (text.length > MAX_MARK) return isBehindWord ? 'apart' : 'plain';
  if (NOTE_MARK.test(text) && isNote(element, text)) return 'omit';
  if (/^[$€£]\s?\d[\d,]*$/.test(/\S+$/.exec(before)?.[0] ?? '') && /^\d\d$/.test(text)) return 'cents';
  if (!NUMERIC.test(text)) {
    if (NOTE_MARK.test(text) && !/\p{L}/u.test(text)) return before === '' ? 'plain' : 'omit';
    if (/^n$/.test(text) && /(?:^|\D)\d{1,2}$/.test(before)) return 'raise';
    return 'plain';
  }
  if (!/\S$/.test(before)) return 'raise';
  if (/^[-−–+]/.test(text)) return isBehindWord ? 'raise' : 'apart';
  if (/(?:^|[^\d.,])10$/.test(before) && Number(text) > 1) return 'raise';
  if (/(?:^|[^\d.,])2$/.test(before) && Number(text) > 4) return 'raise';
  if (/^[23]$/.test(text) && (POWERED_UNIT.test(before) || SYMBOL.test(before))) return 'raise';
  return 'omit';
}

/** How a subscript is read: apart from a number, which its digits would make longer. */
export const readingOfSubscript = (element: Element, before: string): RaisedReading =>
  /\d$/.test(before) && /^\s*\d/.test((textContent(element) ?? '').slice(0, MAX_MARK)) ? 'apart' : 'plain';
