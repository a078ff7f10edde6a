import { CHAR, charClass, inWord, isLetter } from './chars.ts';

const DOT = 0x2e;
const AT = 0x40;
const HASH = 0x23;
const SLASH = 0x2f;
const COLON = 0x3a;

/** Endings that make "word.ending" an address or a file rather than a full stop without its space. */
const DOMAINS = new Set(
  'com org net gov edu mil int info biz eu uk us ca au de fr it es nl io co ai tv me ly gl fm js ts app dev online news blog shop tech'.split(
    ' ',
  ),
);
/** No domain label or local part is longer. */
const LONGEST_LABEL = 63;
const MOST_LABELS = 8;

/** Where the web or e-mail address, handle or hashtag that begins at `from` ends; `from` where none does. */
export function scanAddress(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  if (first === AT || first === HASH) return scanHandle(text, from, to);
  if (!inWord(charClass(first))) return from;
  let at = from;
  const limit = Math.min(to, from + LONGEST_LABEL);
  while (at < limit && isLabel(text.charCodeAt(at))) at += 1;
  const stop = text.charCodeAt(at);
  if (at >= to) return from;
  if (stop === COLON && text.charCodeAt(at + 1) === SLASH && text.charCodeAt(at + 2) === SLASH && at + 3 < to)
    return trimEnd(text, at + 3, runEnd(text, at + 3, to));
  if (stop === AT || stop === DOT) {
    const mail = scanMail(text, from, at, to);
    if (mail > from) return mail;
  }
  return stop === DOT ? scanDomain(text, from, at, to) : from;
}

function scanHandle(text: string, from: number, to: number): number {
  if (from > 0 && inWord(charClass(text.charCodeAt(from - 1)))) return from;
  let at = from + 1;
  let letters = 0;
  while (at < to) {
    const type = charClass(text.charCodeAt(at));
    if (!inWord(type)) break;
    if (isLetter(type)) letters += 1;
    at += 1;
  }
  return letters > 0 ? at : from;
}

/** `at` is where the first label ends. */
function scanMail(text: string, from: number, at: number, to: number): number {
  const limit = Math.min(to, from + 2 * LONGEST_LABEL);
  while (at < limit && (isLabel(text.charCodeAt(at)) || text.charCodeAt(at) === DOT)) at += 1;
  if (at >= limit || text.charCodeAt(at) !== AT) return from;
  const host = at + 1;
  let end = host;
  let dots = 0;
  while (end < to && (isLabel(text.charCodeAt(end)) || text.charCodeAt(end) === DOT)) {
    if (text.charCodeAt(end) === DOT && end + 1 < to && isLabel(text.charCodeAt(end + 1))) dots += 1;
    end += 1;
  }
  return dots > 0 ? trimEnd(text, host, end) : from;
}

/** "www.example.org/page", "example.com": labels joined by dots, the last a known ending, then perhaps a path. */
function scanDomain(text: string, from: number, dot: number, to: number): number {
  let end = dot;
  let label = from;
  for (let labels = 0; labels < MOST_LABELS && end < to && text.charCodeAt(end) === DOT; labels++) {
    let at = end + 1;
    while (at < to && at - end <= LONGEST_LABEL && isLabel(text.charCodeAt(at))) at += 1;
    if (at === end + 1) break;
    label = end + 1;
    end = at;
  }
  if (label === from) return from;
  const ending = text.slice(label, end);
  const www = end - from > 4 && text.slice(from, from + 4).toLowerCase() === 'www.';
  // "Co." and "It" begin sentences; an ending in capitals only counts when all is ("AMAZON.COM").
  const known =
    DOMAINS.has(ending) ||
    (DOMAINS.has(ending.toLowerCase()) && ending === ending.toUpperCase() && dot - from > 2);
  if (!www && !known) return from;
  if (end < to && text.charCodeAt(end) === SLASH) return trimEnd(text, end, runEnd(text, end, to));
  return end;
}

function isLabel(code: number): boolean {
  const type = charClass(code);
  return (inWord(type) && code < 0x250) || code === 0x2d || code === 0x2b || code === 0x25;
}

/** Where a run without spaces, quote marks and angle brackets ends. */
function runEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (charClass(code) === CHAR.SPACE || code === 0x22 || code === 0x3c || code === 0x3e) break;
    if (code >= 0x2018 && code <= 0x201f) break;
    at += 1;
  }
  return at;
}

const TRAILING = new Set([...'.,;:!?\'")]}>…'].map((sign) => sign.charCodeAt(0)));

/** Leaves the punctuation of the sentence out of an address. */
function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && TRAILING.has(text.charCodeAt(end - 1))) end -= 1;
  return end;
}
