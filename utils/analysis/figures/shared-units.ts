import { SHARE_APPROXIMATORS } from '../lang/en/approximation-words.ts';
import { FALL_WORDS, RISE_WORDS } from '../lang/en/change-words.ts';
import { PARALLEL_ADJECTIVES, PARALLEL_FOLLOWERS } from '../lang/en/counting-words.ts';
import { OLDEST_AGE } from './figure-ages.ts';
import { type FigurePieces, NUMBER, WORD } from './figure-pieces.ts';
import type { Quantity } from './figure-quantity.ts';
import { readRate } from './measures.ts';
import { isHyphen, isTaggedVerb } from './noun-phrases.ts';

const isBareNumber = ({ kind, isFraction, value }: Quantity): boolean =>
  kind === 'none' && !isFraction && value !== null;

/** A bare number with the unit of another figure of its sentence, which is not printed beside it. */
const withUnitOf = (quantity: Quantity, lender: Quantity): Quantity => ({
  ...quantity,
  kind: lender.kind,
  code: lender.code,
  unitStart: lender.unitStart,
  unitEnd: lender.unitEnd,
  ...(lender.bareSign && { bareSign: true }),
  ...(lender.factor !== undefined && { factor: lender.factor }),
  lender,
});

/** The piece behind a suspended hyphen: "10*-* or 12-litre". */
const behindHyphen = (p: FigurePieces, i: number): number =>
  isHyphen(p, i) && p.glued[i] === true && p.glued[i + 1] === false ? i + 1 : i;

/** Whether nothing but a comma, "and" or "or" stands between two. */
function isListed(p: FigurePieces, first: Quantity, second: Quantity): boolean {
  const end = behindHyphen(p, first.end);
  const joint = p.lower[end] ?? '';
  // "1.8, 3.3, and 5V"
  const isLast = joint === ',' && /^(?:and|or)$/.test(p.lower[end + 1] ?? '');
  if (isLast && second.start - end === 2) return true;
  return second.start - end === 1 && (joint === 'and' || joint === 'or' || joint === ',');
}

/** "45 and 50 mg", "10- or 12-litre", "2, 3 and 4 percent": the unit behind the last of a list. */
function listedUnit(p: FigurePieces, quantity: Quantity, next: Quantity | undefined): Quantity | null {
  if (!next || !isListed(p, quantity, next)) return null;
  const isSuspended = behindHyphen(p, quantity.end) > quantity.end;
  if (next.kind === 'count') return isSuspended && !next.code.includes('/') ? next : null;
  if (next.kind === 'measure') return next;
  if (next.kind === 'duration') return isSuspended ? next : null;
  // "stood at 9,120, 12 per cent above": a comma alone joins no list of two.
  const isLonePair =
    p.lower[quantity.end] === ',' && next.lender === undefined && p.kind[quantity.end + 1] === NUMBER;
  return next.kind === 'percent' && !isLonePair ? next : null;
}

/** "five of 17 policymakers", "21 of the 131 countries": the part has the unit of the group. */
function groupUnit(p: FigurePieces, quantity: Quantity, next: Quantity | undefined): Quantity | null {
  if (next?.kind !== 'count' || next.value === null || next.code === 'time' || p.lower[quantity.end] !== 'of')
    return null;
  const isNext =
    next.start === quantity.end + 1 ||
    (next.start === quantity.end + 2 && p.lower[quantity.end + 1] === 'the');
  return isNext && (quantity.value as number) <= next.value ? next : null;
}

const FARTHEST = 10;
/** Figures before that are looked at. */
const NEAREST = 6;
const LARGEST_RATIO = 100;

/** "240 loaves on Friday and 310 on Saturday", "by 2 percent in Spain and by 3 in Portugal": the unit said once. */
function parallelUnit(p: FigurePieces, first: Quantity, second: Quantity): Quantity | null {
  const { kind, code } = first;
  if (kind === 'none' || kind === 'duration' || first.isFraction || code === 'time') return null;
  if (first.value === null || second.value === null || second.hasMagnitude !== first.hasMagnitude)
    return null;
  if (second.start - first.end > FARTHEST || second.start <= first.end || !isFreeAmount(p, second))
    return null;
  const ratio = Math.abs(second.value / first.value);
  if (!(ratio <= LARGEST_RATIO && ratio >= 1 / LARGEST_RATIO)) return null;
  return isCoordinated(p, first, second) ? first : null;
}

/** Nothing that the number could count or measure stands right behind it, and it is no year. */
function isFreeAmount(p: FigurePieces, { start, end, value }: Quantity): boolean {
  const isYear = end === start + 1 && /^(?:19|20)\d\d$/.test(p.text[start] as string);
  if (isYear || value === null || (p.kind[start] === WORD && value < 2)) return false;
  if (end >= p.length || /^[.,;)!?]$/.test(p.text[end] as string)) return true;
  return PARALLEL_FOLLOWERS.has(p.lower[end] as string);
}

/** Whether the words between two figures say the second in the same way as the first. */
function isCoordinated(p: FigurePieces, first: Quantity, second: Quantity): boolean {
  let lead = second.start - 1;
  while (lead > first.end && (SHARE_APPROXIMATORS.has(p.lower[lead] as string) || p.lower[lead] === 'the')) {
    if (p.lower[lead] === 'by' || p.lower[lead] === 'than') break;
    lead--;
  }
  const word = p.lower[lead] ?? '';
  const others = verbsBetween(p, first.end, lead);
  const isLevel = first.kind === 'measure' || first.kind === 'count';
  // "from 208 pounds to 193": a change without "from" has a level behind "to".
  if (word === 'to') return others.length === 0 && p.lower[first.start - 1] === 'from';
  if (word === 'than' || word === 'versus') return isLevel && others.length === 0;
  if (word === 'from')
    return isLevel && others.length === 0 && /^(?:up|down|compared)$/.test(p.lower[lead - 1] ?? '');
  if (word === 'by') return others.every((at) => isMove(p, at)) && hasJoint(p, first.end, lead);
  if (word === 'and' || word === 'but') return others.length === 0 && lead > first.end;
  // "the best bid was 62 cents and the worst 55"
  if (PARALLEL_ADJECTIVES.has(word)) return others.length === 0 && hasJoint(p, first.end, lead);
  // "157,000 cases and Italy 143,600"
  const isGapped = /^\p{Lu}\p{Ll}/u.test(p.text[lead] ?? '') && lead === second.start - 1;
  if (isGapped) return others.length === 0 && (p.lower[lead - 1] === 'and' || p.lower[lead - 1] === 'but');
  // "won 3 games and lost 4"
  const isVerbBefore = isTaggedVerb(p, lead) && (p.lower[lead - 1] === 'and' || p.lower[lead - 1] === 'but');
  return isVerbBefore && others.length === 0 && first.kind === 'count';
}

const isMove = (p: FigurePieces, i: number): boolean =>
  RISE_WORDS.has(p.lower[i] as string) ||
  FALL_WORDS.has(p.lower[i] as string) ||
  /^(?:de|in)crease$/.test(p.lower[i] as string);

function verbsBetween(p: FigurePieces, from: number, to: number): number[] {
  const verbs: number[] = [];
  for (let i = from; i < to; i++) {
    // A mark that ends a clause parts the two like a verb.
    if (isTaggedVerb(p, i) || /^[.;:()]$/.test(p.text[i] as string)) verbs.push(i);
  }
  return verbs;
}

function hasJoint(p: FigurePieces, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:and|but|while|or)$/.test(p.lower[i] as string)) return true;
  return false;
}

/** "5 million dirhams ($1.4 million) a year": the rate behind the bracket belongs to both sums. */
function withRateBehindBracket(
  p: FigurePieces,
  first: Quantity,
  second: Quantity,
): [Quantity, Quantity] | null {
  const isConverted =
    first.kind === 'currency' && second.kind === 'currency' && second.start === first.end + 1;
  if (!isConverted || p.text[first.end] !== '(' || p.text[second.end] !== ')' || first.code.includes('/'))
    return null;
  const rate = readRate(p, second.end + 1, 'currency');
  if (!rate) return null;
  return [
    { ...first, code: `${first.code}/${rate.code}` },
    { ...second, code: `${second.code}/${rate.code}` },
  ];
}

/** "killed nine people and hurt three *others*": the count of the sentence whose things the others are. */
const othersOf = (
  { kind, code }: Quantity,
  found: readonly Quantity[],
  index: number,
): Quantity | undefined =>
  kind === 'count' && code === 'other'
    ? found.slice(Math.max(0, index - NEAREST), index).findLast((each) => each.kind === 'count')
    : undefined;

/** Gives bare numbers the unit that a list, a group or a parallel figure of their sentence prints for them. */
export function shareUnits(p: FigurePieces, found: readonly Quantity[]): Quantity[] {
  const shared = [...found];
  for (let i = shared.length - 1; i >= 0; i--) {
    const quantity = shared[i] as Quantity;
    if (!isBareNumber(quantity)) continue;
    const lender = listedUnit(p, quantity, shared[i + 1]) ?? groupUnit(p, quantity, shared[i + 1]);
    if (lender) shared[i] = withUnitOf(quantity, lender);
  }
  for (let i = 1; i < shared.length; i++) {
    const [before, quantity] = [shared[i - 1] as Quantity, shared[i] as Quantity];
    const rated = withRateBehindBracket(p, before, quantity);
    if (rated) {
      [shared[i - 1], shared[i]] = rated;
      continue;
    }
    const whole = othersOf(quantity, shared, i);
    if (whole) shared[i] = { ...quantity, code: whole.code, lender: whole };
    if (!isBareNumber(quantity)) continue;
    const isAge = before.isAge && isListed(p, before, quantity) && (quantity.value as number) < OLDEST_AGE;
    if (isAge) shared[i] = { ...withUnitOf(quantity, before), isAge: true };
    else {
      const lender = parallelUnit(p, before, quantity);
      if (lender) shared[i] = scaledLike(withUnitOf(quantity, lender), lender);
    }
  }
  return shared;
}

/** "62 cents and the worst 55": hundredths, as the lender's. */
function scaledLike(quantity: Quantity, { factor }: Quantity): Quantity {
  return factor === undefined || quantity.value === null
    ? quantity
    : { ...quantity, value: Number((quantity.value * factor).toPrecision(15)) };
}
