import type { Figure } from '../../model/analysis.ts';
import {
  BOUND_PHRASES,
  BOUND_WORDS,
  BOUNDS_BEHIND,
  CHANGE_FILLERS,
  FALL_NOUNS,
  FALL_WORDS,
  LENGTH_LEADERS,
  RISE_NOUNS,
  RISE_WORDS,
} from '../lang/en/change-words.ts';
import { BE_FORMS } from '../lang/en/closed-classes.ts';
import { POS } from '../tokens/index.ts';
import { type FigurePieces, SIGN } from './figure-pieces.ts';
import type { Quantity } from './figure-quantity.ts';

type Change = Figure['change'];

/** The phrases by their last word, long ones first. */
const PHRASES_BY_LAST = new Map<string, (typeof BOUND_PHRASES)[number][]>();
for (const phrase of BOUND_PHRASES) {
  const last = phrase[0][0] as string;
  PHRASES_BY_LAST.set(last, [...(PHRASES_BY_LAST.get(last) ?? []), phrase]);
}

/** The phrases behind a number by their first word. */
const BEHIND_BY_FIRST = new Map<string, (typeof BOUNDS_BEHIND)[number][]>();
for (const phrase of BOUNDS_BEHIND) {
  const first = phrase[0][0] as string;
  BEHIND_BY_FIRST.set(first, [...(BEHIND_BY_FIRST.get(first) ?? []), phrase]);
}

function matches(p: FigurePieces, at: number, words: readonly string[], step: 1 | -1): boolean {
  for (let i = 0; i < words.length; i++) if (p.lower[at + step * i] !== words[i]) return false;
  return true;
}

/** "over eight years", "under one roof": the preposition of place or time, not a bound. */
function isPlace(p: FigurePieces, at: number, { kind, value, isAge }: Quantity): boolean {
  if (kind === 'duration' && !isAge)
    return p.lower[at] === 'over' && at > 0 && !LENGTH_LEADERS.has(p.lower[at - 1] as string);
  return kind === 'count' && value === 1;
}

function boundBefore(p: FigurePieces, quantity: Quantity): { change: Change; from: number } | null {
  let at = quantity.start - 1;
  while (at > 0 && (p.lower[at] === 'a' || p.lower[at] === 'an' || p.lower[at] === 'the')) at--;
  for (const [words, change] of PHRASES_BY_LAST.get(p.lower[at] ?? '') ?? []) {
    if (matches(p, at, words, -1)) return { change, from: at - words.length + 1 };
  }
  // "a sub-40 metre tower"
  if (p.text[at] === '-' && p.lower[at - 1] === 'sub' && p.glued[at + 1])
    return { change: '<', from: at - 1 };
  const change = BOUND_WORDS.get(p.lower[at] ?? '');
  if (change === undefined) return null;
  if (p.text[at] === '=' && (p.text[at - 1] === '>' || p.text[at - 1] === '<')) return null;
  if (p.lower[at] === 'some' && p.kind[at - 1] === SIGN && p.text[at - 1] === '-') return null;
  if ((p.lower[at] === 'over' || p.lower[at] === 'under') && isPlace(p, at, quantity)) return null;
  if (
    change === '~' &&
    quantity.isAge &&
    at === quantity.start - 1 &&
    p.text[quantity.end - 1] === 'old' &&
    p.text[quantity.end - 2] === '-'
  )
    return null;
  return { change, from: at };
}

/** "20,000+ readers". */
function hasPlus(p: FigurePieces, { start, end }: Quantity): boolean {
  for (let i = start + 1; i < end; i++) if (p.text[i] === '+' && p.glued[i]) return true;
  return false;
}

function boundBehind(p: FigurePieces, end: number): Change | null {
  if (p.text[end] === '+' && p.glued[end]) return '>';
  for (const [words, change] of BEHIND_BY_FIRST.get(p.lower[end] ?? '') ?? [])
    if (matches(p, end, words, 1)) return change;
  return null;
}

/** "gave up 12 floors", "put down 3 deposits": the particle of another verb than "be" moves no count. */
function isParticle(p: FigurePieces, i: number, { kind, code }: Quantity): boolean {
  if (
    (p.lower[i] !== 'up' && p.lower[i] !== 'down') ||
    kind === 'percent' ||
    kind === 'currency' ||
    code.endsWith('point')
  )
    return false;
  return POS[p.pos[i - 1] ?? 0] === 'VERB' && !BE_FORMS.has(p.lower[i - 1] as string);
}

/** A rise or a fall: "rose by about 3%", "an 8 percent increase", "up 5 %". */
function movement(p: FigurePieces, quantity: Quantity): Change | null {
  // "3 percent higher at 61 million": a level.
  if (p.lower[quantity.start - 1] === 'at') return null;
  let at = quantity.start - 1;
  for (let steps = 0; steps < 5 && at >= 0 && CHANGE_FILLERS.has(p.lower[at] as string); steps++) {
    if (p.lower[at] === 'to' && p.lower[at - 1] !== 'up') return null;
    if (p.lower[at] === 'up' && p.lower[at + 1] === 'to') {
      at--;
      continue;
    }
    if (p.lower[at] === 'up') return isParticle(p, at, quantity) ? null : 'up';
    at--;
  }
  const before = p.lower[at] ?? '';
  // "at his rally 10 miles away", "higher than three months ago": a noun, and a time, move nothing.
  const canMove =
    p.lower[quantity.end] !== 'ago' &&
    p.lower[quantity.end] !== 'away' &&
    (quantity.kind === 'percent' || quantity.kind === 'currency' || POS[p.pos[at] ?? 0] !== 'NOUN');
  if (canMove && isParticle(p, at, quantity)) return null;
  if (canMove && RISE_WORDS.has(before) && !(before === 'up' && p.lower[at + 1] === 'to')) return 'up';
  if (canMove && FALL_WORDS.has(before)) return 'down';
  // "a rise of 3%"
  if (before === 'of') {
    const noun = p.lower[at - 1] ?? '';
    if (RISE_NOUNS.has(noun)) return 'up';
    if (FALL_NOUNS.has(noun)) return 'down';
  }
  const isSize =
    quantity.kind === 'percent' || quantity.kind === 'currency' || quantity.code.endsWith('point');
  if (!isSize) return null;
  const noun = p.lower[p.text[quantity.end] === '-' ? quantity.end + 1 : quantity.end] ?? '';
  if (RISE_NOUNS.has(noun)) return 'up';
  return FALL_NOUNS.has(noun) ? 'down' : null;
}

const MOVES_BEHIND: ReadonlyMap<string, Change> = new Map([
  ['higher', 'up'],
  ['lower', 'down'],
  ['more', 'up'],
  ['less', 'down'],
]);

/** How firm a figure is, or which way it went: `=` where the words say neither. */
export function readChange(p: FigurePieces, quantity: Quantity): Change {
  if (quantity.change) return quantity.change;
  const moved = movement(p, quantity);
  if (moved) return moved;
  const before = boundBefore(p, quantity);
  if (before && quantity.value !== null) return before.change;
  const behind = hasPlus(p, quantity)
    ? '>'
    : (boundBehind(p, quantity.end) ?? boundBehind(p, quantity.resume));
  if (behind && quantity.value !== null) return behind;
  if (quantity.kind === 'percent') {
    const move = MOVES_BEHIND.get(p.lower[quantity.end] ?? '');
    if (move) return move;
  }
  return before?.change === '~' ? '~' : '=';
}
