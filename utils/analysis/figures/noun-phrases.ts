import { NOUN_POSSESSIVES, SUBJECT_PREPOSITIONS } from '../lang/en/figure-clause-words.ts';
import { FUNCTION_WORDS } from '../lang/en/function-words.ts';
import { POS } from '../tokens/index.ts';
import { type FigurePieces, NUMBER, SIGN, WORD } from './figure-pieces.ts';

export interface Phrase {
  /** Pieces, half-open. */
  readonly start: number;
  readonly end: number;
}

const tags = (...names: (typeof POS)[number][]): ReadonlySet<number> =>
  new Set(names.map((name) => POS.indexOf(name)));
const HEADS = tags('NOUN', 'PROPN');
const INSIDE = tags('NOUN', 'PROPN', 'ADJ', 'NUM');
const VERBS = tags('VERB', 'AUX');
const VERB_GROUP = tags('VERB', 'AUX', 'ADV', 'PART');
const DETERMINERS = tags('DET');
const TIME_LEADERS = new Set(['last', 'next']);
const LONGEST = 12;

export const isNoun = (p: FigurePieces, i: number): boolean =>
  p.kind[i] === WORD && HEADS.has(p.pos[i] as number);
export const isTaggedVerb = (p: FigurePieces, i: number): boolean =>
  p.kind[i] === WORD && VERBS.has(p.pos[i] as number);
export const isVerbGroup = (p: FigurePieces, i: number): boolean =>
  p.kind[i] === WORD && VERB_GROUP.has(p.pos[i] as number);
export const isHyphen = (p: FigurePieces, i: number): boolean =>
  p.text[i] === '-' || p.text[i] === '‑' || p.text[i] === '‐';

const isGluedHyphen = (p: FigurePieces, i: number): boolean =>
  isHyphen(p, i) && p.glued[i] === true && p.glued[i + 1] === true;
/** "US" and "IT" are names, "us" and "it" are not; "amid" is no noun, whatever the tagger says. */
const isFunctionWord = (p: FigurePieces, i: number): boolean => {
  const text = p.text[i] as string;
  return FUNCTION_WORDS.has(p.lower[i] as string) && !(text.length > 1 && text === text.toUpperCase());
};
const isInside = (p: FigurePieces, i: number): boolean =>
  p.kind[i] === WORD && INSIDE.has(p.pos[i] as number) && !isFunctionWord(p, i);

/** The dot of an initial or a title inside a name: "Hayley N. Hull", "St. Louis". */
const isNameDot = (p: FigurePieces, i: number): boolean =>
  p.text[i] === '.' &&
  p.glued[i] === true &&
  /^\p{Lu}\p{L}{0,3}$/u.test(p.text[i - 1] ?? '') &&
  /^\p{Lu}/u.test(p.text[i + 1] ?? '');

/** A possessive "'s" or "'" behind a noun: how many pieces it has. */
function possessive(p: FigurePieces, i: number): number {
  if (!/^['’]$/.test(p.text[i] ?? '') || !p.glued[i]) return 0;
  if (p.lower[i + 1] === 's' && p.glued[i + 1]) return 2;
  return p.lower[i - 1]?.endsWith('s') && p.kind[i + 1] === WORD && !p.glued[i + 1] ? 1 : 0;
}

/** The noun phrase that starts at piece `i`, its article left out; with one "of" phrase behind it where `withOf`. */
export function nounPhraseAt(p: FigurePieces, i: number, withOf = true): Phrase | null {
  // 95% of “murders”
  let at = /^["“‘]$/.test(p.text[i] ?? '') && p.glued[i + 1] ? i + 1 : i;
  while (
    at < i + 3 &&
    p.kind[at] === WORD &&
    (DETERMINERS.has(p.pos[at] as number) || NOUN_POSSESSIVES.has(p.lower[at] as string))
  )
    at++;
  const start = at;
  let end = -1;
  while (at < p.length && at - start < LONGEST) {
    if (isGluedHyphen(p, at) && at > start) {
      at++;
      continue;
    }
    // "U.S. growth *next year*"
    if (end === at && TIME_LEADERS.has(p.lower[at] as string)) break;
    const joined = at > start && isGluedHyphen(p, at - 1);
    // "H-100", "the legislature's 300 seats"
    const isBehindPossessive =
      end >= 0 && end < at && (isPossessiveMark(p, at - 1) || isPossessiveMark(p, at - 2));
    if (p.kind[at] === NUMBER && at > start && (p.glued[at] || isBehindPossessive)) {
      at++;
      continue;
    }
    if (at > start && isNameDot(p, at)) {
      at++;
      continue;
    }
    if (!joined && !isInside(p, at) && !isGluedHyphen(p, at + 1) && !isParticiple(p, at)) break;
    if (p.kind[at] !== WORD) break;
    if (isNoun(p, at) || joined) end = at + 1;
    at++;
    const step = possessive(p, at);
    if (step && end === at) at += step;
  }
  if (end < 0) return null;
  if (withOf && p.lower[end] === 'of') {
    const inner = nounPhraseAt(p, end + 1, false);
    if (inner) return { start, end: inner.end };
  }
  return { start, end };
}

/** "sold tickets" has a verb; "newly built homes" and "rising prices" have participles before their noun. */
function isParticiple(p: FigurePieces, i: number): boolean {
  const word = p.lower[i] ?? '';
  const isForm = p.kind[i] === WORD && isTaggedVerb(p, i) && (word.endsWith('ed') || word.endsWith('ing'));
  return isForm && isNoun(p, i + 1);
}

const PREPOSITIONS = new Set(['of', 'in']);

/**
 * The noun phrase that ends right before piece `end`, with the phrases of "of" or "in" that it ends in; where it is a
 * subject, with those of any preposition, so that its head and not the noun nearest to the verb begins it.
 */
export function nounPhraseBefore(p: FigurePieces, end: number, isSubject = false, depth = 0): Phrase | null {
  let at = end - 1;
  if (!isNoun(p, at)) return null;
  while (at >= 0 && end - at < LONGEST) {
    const isJoint = isGluedHyphen(p, at) || isPossessiveMark(p, at) || isNameDot(p, at);
    const isModifier = isParticiple(p, at) && !isNoun(p, at - 1);
    // "the yield on the *10-year* note"
    const isCompound = isGluedHyphen(p, at + 1) && p.kind[at] === NUMBER;
    if (!isJoint && !isInside(p, at) && !isModifier && !isCompound && !isGluedHyphen(p, at + 1)) break;
    at--;
  }
  let start = at + 1;
  while (start < end - 1 && (p.kind[start] !== WORD || (p.lower[start] === 's' && p.glued[start]))) start++;
  if (start >= end) return null;
  // "*8-core CPU*"
  if (start >= 2 && isGluedHyphen(p, start - 1) && p.kind[start - 2] === NUMBER) {
    start -= 2;
    at = start - 1;
  }
  let before = at;
  while (
    before >= 0 &&
    p.kind[before] === WORD &&
    (DETERMINERS.has(p.pos[before] as number) || NOUN_POSSESSIVES.has(p.lower[before] as string))
  )
    before--;
  const joining = p.lower[before] ?? '';
  const isJoined =
    joining === 'of' ||
    (depth === 0 && PREPOSITIONS.has(joining)) ||
    (isSubject && SUBJECT_PREPOSITIONS.has(joining));
  if (isJoined && depth < (isSubject ? 3 : 2)) {
    const outer = nounPhraseBefore(p, before, isSubject, depth + 1);
    if (outer) return { start: outer.start, end };
  }
  return { start, end };
}

function isPossessiveMark(p: FigurePieces, i: number): boolean {
  if (p.lower[i] === 's' && p.glued[i] && /^['’]$/.test(p.text[i - 1] ?? '')) return true;
  return (
    p.kind[i] === SIGN && /^['’]$/.test(p.text[i] ?? '') && p.glued[i] === true && p.kind[i - 1] === WORD
  );
}

const LONGEST_NAME = 5;

/** The capitalised words right before piece `end`, for names that the tagger missed. */
export function nameBefore(p: FigurePieces, end: number): Phrase | null {
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && /^\p{Lu}/u.test(p.text[start - 1] as string)) start--;
  return start < end ? { start, end } : null;
}
