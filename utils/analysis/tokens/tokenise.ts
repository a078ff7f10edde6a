import { NAMES_WITH_MARK } from '../lang/en/abbreviations.ts';
import { CLITICS, ELIDED_WORDS } from '../lang/en/clitics.ts';
import { scanAddress } from './addresses.ts';
import { CHAR, charClass, inWord, isLetter } from './chars.ts';
import { KIND, type TokenBuffer } from './token-buffer.ts';

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;
const AMPERSAND = 0x26;
const BACKTICK = 0x60;
const EXCLAMATION = 0x21;

const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === RIGHT_QUOTE;
const isHyphen = (code: number): boolean => code === HYPHEN || code === 0x2010 || code === 0x2011;

/** Cuts `text.slice(from, to)`, one block, into tokens; linear in its length. */
export function tokenise(text: string, from: number, to: number, out: TokenBuffer): void {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const type = charClass(code);
    if (type === CHAR.SPACE) at += 1;
    else if (type === CHAR.OTHER) at = scanSign(text, at, to, code, out);
    else if (type === CHAR.IDEOGRAPH) {
      out.push(at, at + 1, KIND.WORD);
      at += 1;
    } else if (type === CHAR.SURROGATE) at = scanAstral(text, at, to, out);
    else {
      const address = scanAddress(text, at, to);
      if (address > at) {
        out.push(at, address, KIND.ADDRESS);
        at = address;
      } else if (type === CHAR.DIGIT) at = scanNumber(text, at, to, out);
      else at = scanWord(text, at, to, out);
    }
  }
}

/** A number with its separators; ordinals and decades keep their letters ("2nd", "1990s"), units do not ("5km"). */
function scanNumber(text: string, from: number, to: number, out: TokenBuffer): number {
  let at = from + 1;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (charClass(code) === CHAR.DIGIT) at += 1;
    else if (
      (code === DOT || code === COMMA || code === COLON) &&
      at + 1 < to &&
      charClass(text.charCodeAt(at + 1)) === CHAR.DIGIT
    )
      at += 2;
    else break;
  }
  const suffix = at + 2 <= to ? text.slice(at, at + 2).toLowerCase() : '';
  const isOrdinal = suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th';
  const length = isOrdinal ? 2 : charClass(text.charCodeAt(at)) === CHAR.LOWER && text[at] === 's' ? 1 : 0;
  if (
    length > 0 &&
    at + length <= to &&
    !(at + length < to && inWord(charClass(text.charCodeAt(at + length))))
  )
    at += length;
  out.push(from, at, KIND.NUMBER);
  return at;
}

function scanWord(text: string, from: number, to: number, out: TokenBuffer): number {
  let at = from;
  let segment = from;
  let dotted = false;
  for (;;) {
    while (at < to && inWord(charClass(text.charCodeAt(at)))) at += 1;
    if (at >= to) break;
    const code = text.charCodeAt(at);
    const next = at + 1 < to ? charClass(text.charCodeAt(at + 1)) : CHAR.SPACE;
    if (code === DOT) {
      // "U.S", "a.m", "J.Crew", "Ph.D": a dot joins what stands right after a single letter, or a single letter with a dot of its own.
      const single = at - segment === 1;
      if (isLetter(next) && (single || (dottedLetterAt(text, at + 1, to) && at - segment <= 2))) {
        dotted = true;
        at += 1;
        segment = at;
        continue;
      }
      if (dotted && single) {
        at += 1; // the last dot of "U.S."
        if (
          at < to &&
          isHyphen(text.charCodeAt(at)) &&
          at + 1 < to &&
          isLetter(charClass(text.charCodeAt(at + 1)))
        )
          continue;
      }
      break;
    }
    const joins =
      (isHyphen(code) && (isLetter(next) || next === CHAR.DIGIT)) ||
      (isApostrophe(code) && isLetter(next)) ||
      (code === AMPERSAND && isLetter(next));
    if (!joins) break;
    at += 1;
    segment = at;
  }
  // "Yahoo!": the mark belongs to the name.
  if (text.charCodeAt(at) === EXCLAMATION && at < to && NAMES_WITH_MARK.has(text.slice(from, at))) at += 1;
  pushWord(text, from, at, out);
  return at;
}

const dottedLetterAt = (text: string, at: number, to: number): boolean =>
  at + 1 < to && isLetter(charClass(text.charCodeAt(at))) && text.charCodeAt(at + 1) === DOT;

/** Cuts the clitic off a word: "Meta's" gives "Meta" and "'s", "don't" gives "do" and "n't". */
function pushWord(text: string, from: number, to: number, out: TokenBuffer): void {
  let cut = to;
  // Two clitics at most: "shouldn't've".
  for (let round = 0; round < 2; round++) {
    const at = cliticStart(text, from, cut);
    if (at === cut) break;
    cut = at;
  }
  if (cut === to || cut === from) {
    out.push(from, to, KIND.WORD);
    return;
  }
  out.push(from, cut, KIND.WORD);
  const second = cliticStart(text, cut + 1, to);
  if (second > cut + 1 && second < to) {
    out.push(cut, second, KIND.CLITIC);
    out.push(second, to, KIND.CLITIC);
  } else out.push(cut, to, KIND.CLITIC);
}

/** Where the clitic at the end of a word begins; `to` where there is none. */
function cliticStart(text: string, from: number, to: number): number {
  for (let back = 2; back <= 3; back++) {
    const at = to - back;
    if (at <= from || !isApostrophe(text.charCodeAt(at))) continue;
    const after = text.slice(at + 1, to).toLowerCase();
    if (CLITICS.has(after)) return at;
    const before = text.charCodeAt(at - 1);
    if (after === 't' && (before === 0x6e || before === 0x4e) && at - 1 > from) return at - 1;
  }
  return to;
}

/** One sign, a run of equal dots, dashes or quote marks, a detached clitic, or a @handle or #hashtag. */
function scanSign(text: string, from: number, to: number, code: number, out: TokenBuffer): number {
  if (isApostrophe(code)) {
    let end = from + 1;
    while (end < to && isLetter(charClass(text.charCodeAt(end)))) end += 1;
    const letters = end - from <= 6 ? text.slice(from + 1, end).toLowerCase() : '';
    if (CLITICS.has(letters)) {
      out.push(from, end, KIND.CLITIC);
      return end;
    }
    if (ELIDED_WORDS.has(letters)) {
      out.push(from, end, KIND.WORD);
      return end;
    }
  }
  const address = scanAddress(text, from, to);
  if (address > from) {
    out.push(from, address, KIND.ADDRESS);
    return address;
  }
  let end = from + 1;
  if (code === DOT || code === HYPHEN) {
    while (end < to && text.charCodeAt(end) === code) end += 1;
  } else if ((code === BACKTICK || code === APOSTROPHE) && text.charCodeAt(end) === code && end < to)
    end += 1;
  // A sign keeps the marks that lie over it (keycaps, variation selectors).
  while (end < to && charClass(text.charCodeAt(end)) === CHAR.MARK) end += 1;
  out.push(from, end, isSymbol(code) ? KIND.SYMBOL : KIND.PUNCTUATION);
  return end;
}

const symbols = new Map<number, boolean>();
function isSymbol(code: number): boolean {
  const known = symbols.get(code);
  if (known !== undefined) return known;
  const found = /[\p{S}%§°\p{C}]/u.test(String.fromCharCode(code));
  symbols.set(code, found);
  return found;
}

/** A character outside the basic plane: an emoji with its modifiers, a letter, or half of a pair that lost its other half. */
function scanAstral(text: string, from: number, to: number, out: TokenBuffer): number {
  const width = (at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff && at + 2 <= to ? 2 : 1);
  let end = from + width(from);
  let isWord = /\p{L}/u.test(text.slice(from, end));
  if (isWord) {
    while (end < to && charClass(text.charCodeAt(end)) === CHAR.SURROGATE) {
      const next = end + width(end);
      if (!/\p{L}/u.test(text.slice(end, next))) break;
      end = next;
    }
    isWord = true;
  } else {
    for (;;) {
      const code = text.charCodeAt(end);
      if (end >= to) break;
      if (charClass(code) === CHAR.MARK) {
        end += 1;
        // A joiner glues the next emoji on.
        if (code === 0x200d && end < to && charClass(text.charCodeAt(end)) === CHAR.SURROGATE)
          end += width(end);
      } else if (
        charClass(code) === CHAR.SURROGATE &&
        isEmojiModifier(text.codePointAt(end) ?? 0, text.codePointAt(from) ?? 0)
      ) {
        end += width(end);
      } else break;
    }
  }
  out.push(from, end, isWord ? KIND.WORD : KIND.SYMBOL);
  return end;
}

const isFlagHalf = (point: number): boolean => point >= 0x1f1e6 && point <= 0x1f1ff;
const isEmojiModifier = (point: number, first: number): boolean =>
  (point >= 0x1f3fb && point <= 0x1f3ff) ||
  (point >= 0xe0020 && point <= 0xe007f) ||
  (isFlagHalf(point) && isFlagHalf(first));
