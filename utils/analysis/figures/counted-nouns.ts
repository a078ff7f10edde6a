import {
  COUNT_MODIFIERS,
  GROUP_DETERMINERS,
  NEVER_COUNTED_VERBS,
  NOT_ATTRIBUTIVE,
  OR_SO_WORDS,
  SINGULAR_LEADERS,
  UNCOUNTED_FOLLOWERS,
} from '../lang/en/counting-words.ts';
import { CURRENCY_CODES } from '../lang/en/currency-codes.ts';
import { COMMON_VERBS, FUNCTION_WORDS } from '../lang/en/function-words.ts';
import { SHY_NAMES, UNIT_NAMES, UNIT_SYMBOLS } from '../lang/en/units.ts';
import { POS } from '../tokens/index.ts';
import { type FigurePieces, NUMBER, WORD } from './figure-pieces.ts';
import type { FoundUnit } from './figure-quantity.ts';
import { readRate, unitSpan } from './measures.ts';
import { countedNoun, isPeople, isPlural } from './nouns.ts';

const tag = (name: (typeof POS)[number]): number => POS.indexOf(name);
const [ADJ, ADV, NOUN, PROPN, VERB, NUM] = ['ADJ', 'ADV', 'NOUN', 'PROPN', 'VERB', 'NUM'].map((name) =>
  tag(name as 'ADJ'),
) as [number, number, number, number, number, number];

const SAME = new Set(['same', 'very']);
const LONGEST = 7;

const isHyphen = (p: FigurePieces, i: number): boolean =>
  p.text[i] === '-' || p.text[i] === '‑' || p.text[i] === '‐';
const isTagged = (p: FigurePieces, i: number): boolean => (p.pos[i] as number) !== 0;

/** "US", "IT": a name, not a pronoun. */
const isAcronym = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

const isFunctionWord = (p: FigurePieces, i: number): boolean =>
  FUNCTION_WORDS.has(p.lower[i] as string) && !isAcronym(p.text[i] as string);

/** Whether a hyphen joins the piece to the word before or behind it: "pumped-up". */
const isJoined = (p: FigurePieces, i: number): boolean =>
  (isHyphen(p, i - 1) && p.glued[i] === true && p.glued[i - 1] === true) || joinsNext(p, i);
const joinsNext = (p: FigurePieces, i: number): boolean =>
  isHyphen(p, i + 1) && p.glued[i + 1] === true && p.glued[i + 2] === true;

function mayContinue(p: FigurePieces, i: number): boolean {
  if (p.kind[i] !== WORD) return false;
  if (isJoined(p, i)) return true;
  const word = p.lower[i] as string;
  if (isFunctionWord(p, i) || NEVER_COUNTED_VERBS.has(word)) return false;
  const pos = p.pos[i] as number;
  if (!isTagged(p, i)) return !COMMON_VERBS.has(word);
  if (pos === NOUN || pos === PROPN || pos === ADJ || pos === NUM) return true;
  // "newly built homes", "working days"
  const next = p.pos[i + 1] as number;
  const isBeforeNoun = next === NOUN || next === PROPN || next === ADJ || (pos === ADV && next === VERB);
  // "critically injured people": a participle, though it is a common verb elsewhere.
  const isParticiple =
    pos === VERB && p.pos[i - 1] === ADV && (next === NOUN || next === PROPN || next === ADJ);
  return (
    (pos === VERB || pos === ADV) &&
    p.kind[i + 1] === WORD &&
    isBeforeNoun &&
    (isParticiple || !COMMON_VERBS.has(word))
  );
}

/** A plural that a tagger took for a verb, or the end of a hyphened noun ("member-states"). */
function isMissedPlural(p: FigurePieces, i: number): boolean {
  const word = p.lower[i] as string;
  return p.kind[i] === WORD && isTagged(p, i) && isPlural(word) && !isFunctionWord(p, i);
}

const isPossessive = (p: FigurePieces, i: number): boolean =>
  /^['’]$/.test(p.text[i] ?? '') && p.glued[i] === true;

const OPENING = /^["“‘]$/;
const CLOSING = /^["”’]$/;

export interface CountedContext {
  readonly value: number | null;
  /** "dozens of": the noun follows "of" without an article. */
  readonly isVague: boolean;
}

/** The noun phrase that a bare number at its left counts, starting at piece `i`; null where the number counts nothing named. */
export function readCounted(
  p: FigurePieces,
  i: number,
  { value, isVague }: CountedContext,
): FoundUnit | null {
  // "50bp", "75 bps"
  if (/^bps?$/.test(p.lower[i] ?? ''))
    return { ...unitSpan(p, i, i + 1), end: i + 1, kind: 'count', code: 'basis point' };
  // 25 "open outbreaks"
  const isQuoted = OPENING.test(p.text[i] ?? '') && p.glued[i + 1] === true;
  let at = isQuoted ? i + 1 : i;
  const isCompound = isHyphen(p, at) && p.kind[at + 1] === WORD;
  if (isCompound) at++;
  // "a 700-plus-page book"
  if (isCompound && p.lower[at] === 'plus' && isHyphen(p, at + 1) && p.kind[at + 2] === WORD) at += 2;
  let isOneOfMany = false;
  if (p.lower[at] === 'of') {
    let next = at + 1;
    if (GROUP_DETERMINERS.has(p.lower[next] ?? '')) {
      next++;
      isOneOfMany = true;
    } else if (!isVague) return null;
    at = next;
  }
  // "four more of these things"
  if (p.lower[at] === 'more' && p.lower[at + 1] === 'of' && GROUP_DETERMINERS.has(p.lower[at + 2] ?? '')) {
    at += 3;
    isOneOfMany = true;
  }
  // "40 or more people"
  if (p.lower[at] === 'or' && OR_SO_WORDS.has(p.lower[at + 1] ?? '')) at += 2;
  while (SAME.has(p.lower[at] ?? '') || COUNT_MODIFIERS.has(p.lower[at] ?? '')) at++;
  if (UNCOUNTED_FOLLOWERS.has(p.lower[at] ?? '') && p.lower[at] !== 'more') return null;
  // "8 times sales"
  if (p.lower[at] === 'times' && value !== 1)
    return { ...unitSpan(p, at, at + 1), end: at + 1, kind: 'count', code: 'time' };
  if (isOneOfMany) at = behindPossessor(p, at);
  const start = at;
  const wantsPlural = isOneOfMany || isVague || (value !== 1 && !isCompound);
  const found = findHead(p, start, wantsPlural, isCompound);
  const first = found < 0 && isPeople(p.lower[start] ?? '') ? start : found;
  const joint = wantsPlural ? behindJoint(p, behindModifierList(p, start, first)) : first;
  const head = wantsPlural && !isOneOfMany ? pluralHead(p, start, joint) : joint;
  if (head < 0 || isPossessive(p, head + 1)) return null;
  const last = p.lower[head] as string;
  const isMany = isPluralAt(p, head) || isPeople(last) || (isOneOfMany && value === 1 && isTagged(p, head));
  if (wantsPlural && !isMany) return null;
  // "four straight League Cups" are no measure.
  const isNamed = SHY_NAMES.has(last) && p.text[head] !== last;
  const unit = isCompound || isNamed ? undefined : UNIT_NAMES.get(last);
  const rate = readRate(p, head + 1, 'count');
  // A compound counts its first noun: "a six-game ban" is of six games.
  const noun = countedNoun(isCompound ? (p.lower[start] as string) : last);
  const isBasis = p.lower[isCompound ? start : head - 1] === 'basis' && (isCompound || noun === 'point');
  const code = isBasis ? 'basis point' : unit ? unit.code : noun === 'fold' ? 'time' : noun;
  return {
    ...unitSpan(p, unit ? head : start, head + 1),
    end:
      rate?.end ??
      (hasModel(p, start, head) ? i : isQuoted && CLOSING.test(p.text[head + 1] ?? '') ? head + 2 : head + 1),
    kind: unit?.kind ?? 'count',
    code: rate ? `${code}/${rate.code}` : code,
  };
}

/** "two of the mayor's aides": the piece behind the owner, or `i` where there is none. */
function behindPossessor(p: FigurePieces, i: number): number {
  for (let at = i; at < i + 4 && p.kind[at] === WORD; at++) {
    const isMark = isPossessive(p, at + 1) && p.lower[at + 2] === 's' && p.glued[at + 2] === true;
    if (isMark) return at + 3;
    if (isPossessive(p, at + 1) && (p.lower[at] as string).endsWith('s')) return at + 2;
  }
  return i;
}

/** "a 30 room hotel", "the 11 member trade agreement": a singular noun between a number behind an article and another noun. */
export function readAttributive(p: FigurePieces, number: number, i: number): FoundUnit | null {
  if (!SINGULAR_LEADERS.has(p.lower[number - 1] ?? '') || p.glued[i]) return null;
  const isBasisPoint = p.lower[i] === 'basis' && p.lower[i + 1] === 'point';
  const last = isBasisPoint ? i + 1 : i;
  const isNounAt = (at: number): boolean =>
    p.kind[at] === WORD && p.pos[at] === NOUN && p.text[at] === p.lower[at] && !isFunctionWord(p, at);
  if (!isNounAt(last) || isPlural(p.lower[last] as string) || NOT_ATTRIBUTIVE.has(p.lower[last] as string))
    return null;
  const next = p.lower[last + 1] ?? '';
  const follows =
    isNounAt(last + 1) || (p.pos[last + 1] === ADJ && p.kind[last + 1] === WORD && isNounAt(last + 2));
  if (!follows || FUNCTION_WORDS.has(next)) return null;
  const code = isBasisPoint ? 'basis point' : (p.lower[last] as string);
  return { ...unitSpan(p, i, last + 1), end: last + 1, kind: 'count', code };
}

/** The last piece of the noun phrase that starts at `start`, its head noun; −1 where no noun comes. */
function findHead(p: FigurePieces, start: number, wantsPlural: boolean, isCompound: boolean): number {
  let head = -1;
  for (let at = start, words = 0; words < LONGEST && at < p.length; at++) {
    if (isHyphen(p, at) && p.glued[at] && p.glued[at + 1] && p.kind[at + 1] === WORD) continue;
    const inner = wantsPlural ? innerSize(p, at, start) : 0;
    if (inner > 0) {
      at += inner - 1;
      continue;
    }
    const word = p.lower[at] as string;
    const tagged = isTagged(p, at);
    const missed = wantsPlural && isMissedPlural(p, at);
    const isNoun = !tagged || missed || p.pos[at] === NOUN || p.pos[at] === PROPN;
    // "4000 Model Y vans"
    const isLetter =
      word.length < 2 && at > start && /^\p{Lu}$/u.test(p.text[at] as string) && p.kind[at + 1] === WORD;
    if (isLetter) continue;
    if (CURRENCY_CODES.has(p.text[at] as string) || word.length < 2) break;
    // Behind its head noun a phrase goes on with nouns alone.
    const isOpen =
      head >= 0 &&
      p.pos[at] === ADJ &&
      (wantsPlural
        ? !isPlural(p.lower[head] as string)
        : !isCompound && isTagged(p, at + 1) && p.pos[at + 1] === NOUN);
    if (head === at - 1 && !isNoun && !isOpen && !joinsNext(p, at)) break;
    if (!missed && !mayContinue(p, at)) break;
    // "Zero rating gives customers", "The two begin"
    if (COMMON_VERBS.has(word) && isNoun && (at > start || (wantsPlural && !isPlural(word)))) break;
    words++;
    if (!isNoun || joinsNext(p, at) || /\d/.test(word) || (wantsPlural && word.endsWith('est') && tagged))
      continue;
    const plural = isPlural(word);
    if (!wantsPlural || plural || tagged) head = at;
    // The first plural ends the phrase, unless a plural noun follows it ("sports cars", "sales jobs").
    const isEnd = plural
      ? (wantsPlural || isCompound) && !isNounAhead(p, at + 1)
      : !wantsPlural && !tagged && !isCompound;
    if (isEnd) break;
  }
  return head;
}

/** The pieces of a size or a model inside a counted phrase: "six million *330ml* cans", "three *747* Cargo jets", "two new *737* Max jets". */
function innerSize(p: FigurePieces, i: number, start: number): number {
  if (p.kind[i] !== NUMBER) return 0;
  const next = p.kind[i + 1] === WORD ? (p.text[i + 1] as string) : '';
  const isSize = UNIT_SYMBOLS.has(next) || (next === 'K' && /^(?:[2456]|8)$/.test(p.text[i] as string));
  if (p.glued[i + 1] && isSize && p.kind[i + 2] === WORD) return 2;
  const isModel =
    /^\d{2,4}$/.test(p.text[i] as string) && /^\p{Lu}\p{Ll}/u.test(next) && !isPlural(next.toLowerCase());
  return isModel && (i === start || p.kind[i - 1] === WORD) && !p.glued[i] ? 1 : 0;
}

/** Whether a model's number stands inside a counted phrase, behind no name of its own ("RTX 3070"): the figure ends before it. */
function hasModel(p: FigurePieces, start: number, head: number): boolean {
  for (let at = start; at < head; at++) {
    const isModel = p.kind[at] === NUMBER && !p.glued[at] && (!p.glued[at + 1] || p.text[at + 1] === 'K');
    if (isModel && (at === start || !/^\p{Lu}/u.test(p.text[at - 1] as string))) return true;
  }
  return false;
}

const LONGEST_LIST = 10;

/** "90 air, sea and ground-launched missiles", "3 paid and free listeners": the head behind a list of modifiers; else `head`. */
function behindModifierList(p: FigurePieces, start: number, head: number): number {
  if (head >= 0 && isPluralAt(p, head)) return head;
  let joints = 0;
  for (let at = start; at < p.length && at - start < LONGEST_LIST; at++) {
    const word = p.lower[at] as string;
    if (word === ',' || word === 'and' || word === 'or') {
      if (at === start) return head;
      joints++;
      continue;
    }
    if (isHyphen(p, at) && p.glued[at]) continue;
    if (p.kind[at] !== WORD || (isFunctionWord(p, at) && !isJoined(p, at))) return head;
    const pos = p.pos[at];
    const isAdjective = pos === ADJ || isJoined(p, at) || /(?:ed|paid|free)$/.test(word);
    if (pos !== NOUN && pos !== PROPN && !isAdjective) return head;
    if (joints > 0 && isPluralAt(p, at) && pos !== ADJ) return at;
  }
  return head;
}

/** "dozens of internet and technology companies: the head behind "and", where what stands before it is no plural. */
function behindJoint(p: FigurePieces, head: number): number {
  if (head < 0 || isPlural(p.lower[head] as string) || isPeople(p.lower[head] as string)) return head;
  if (p.lower[head + 1] !== 'and' && p.lower[head + 1] !== '&') return head;
  const second = findHead(p, head + 2, true, false);
  return second >= 0 && isPlural(p.lower[second] as string) ? second : head;
}

/** A plural by its ending or, as in "APIs", by an s behind capitals. */
const isPluralAt = (p: FigurePieces, i: number): boolean =>
  isPlural(p.lower[i] as string) || /\p{Lu}s$/u.test(p.text[i] as string);

const FURTHEST = 3;

/** Many things have a plural: the one inside the phrase ("63 million *Americans* look"), else the one close behind it ("two identity theft *suspects*"). */
function pluralHead(p: FigurePieces, start: number, head: number): number {
  if (head < 0 || isPluralAt(p, head)) return head;
  for (let at = head - 1; at >= start; at--)
    if (p.kind[at] === WORD && isPlural(p.lower[at] as string) && !isJoined(p, at)) return at;
  for (let at = head + 1; at <= head + FURTHEST; at++) {
    // "two RTX 3070 models"
    if (p.kind[at] === NUMBER && /^\p{Lu}/u.test(p.text[at - 1] as string)) continue;
    if (p.kind[at] !== WORD) break;
    const word = p.lower[at] as string;
    // "two University of Oklahoma students"
    const isInName = word === 'of' && p.pos[at - 1] === PROPN && p.pos[at + 1] === PROPN;
    const isActing = isTagged(p, at) && p.pos[at] === VERB && word.endsWith('ing');
    if (!isInName && (isFunctionWord(p, at) || COMMON_VERBS.has(word) || isActing)) break;
    if (isPlural(word)) return at;
  }
  return head;
}

const isNounAhead = (p: FigurePieces, i: number): boolean => {
  if (p.kind[i] !== WORD || FUNCTION_WORDS.has(p.lower[i] as string)) return false;
  if (!isTagged(p, i) || (p.pos[i] !== NOUN && p.pos[i] !== PROPN)) return false;
  // "Los Angeles hospitals": a name in -s before a common noun.
  return isPlural(p.lower[i] as string) || (p.pos[i] === NOUN && p.pos[i - 1] === PROPN);
};
