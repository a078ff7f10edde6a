import { int32sOf } from '../arrays.ts';
import {
  ABBREVIATED_NAME_WORDS,
  JUNIOR_FORMS,
  NAME_BRIDGES,
  POSSESSIVE_CLITICS,
} from '../lang/en/name-words.ts';
import { CASING, isNameLike, type Words } from './tagger-words.ts';

/** A stretch of words that is tagged on its own, half-open; all outside of such stretches is no name. */
export interface Stretches {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const LONGEST_BRIDGE = 3;
/** Longer stretches are cut, so that an article without sentences or lower case takes linear time. */
const LONGEST_STRETCH = 64;

/** Whether word `i` goes with the name-like word before it: a number, "'s", or the full stop of an abbreviation. */
function trails(words: Words, i: number): boolean {
  if (words.casing[i] === CASING.number) return true;
  const text = words.text[i] as string;
  if (POSSESSIVE_CLITICS.has(text)) return true;
  return (
    text === '.' &&
    words.start[i] === words.end[i - 1] &&
    (ABBREVIATED_NAME_WORDS.has(words.text[i - 1] as string) || words.casing[i - 1] === CASING.initial)
  );
}

/** Finds the stretches of name-like words and of what may tie them together. */
export function nameStretches(words: Words): Stretches {
  const from: number[] = [];
  const to: number[] = [];
  const { length, casing, text, sentence } = words;
  let i = 0;
  // No name runs on into the next sentence: a heading and the paragraph below it are two.
  let sentenceEnd = 0;
  while (i < length) {
    if (!isNameLike(casing[i] as number)) {
      i++;
      continue;
    }
    if (sentenceEnd <= i) {
      sentenceEnd = i + 1;
      while (sentenceEnd < length && sentence[sentenceEnd] === sentence[i]) sentenceEnd++;
    }
    const close = Math.min(sentenceEnd, i + LONGEST_STRETCH);
    const first = i;
    let end = i + 1;
    for (;;) {
      while (end < close && (isNameLike(casing[end] as number) || trails(words, end))) end++;
      let bridge = end;
      if (text[end] === ',' && JUNIOR_FORMS.has(text[end + 1] ?? '')) bridge++;
      while (bridge < close && bridge - end < LONGEST_BRIDGE && NAME_BRIDGES.has(text[bridge] as string))
        bridge++;
      if (bridge === end || bridge >= close || !isNameLike(casing[bridge] as number)) break;
      end = bridge + 1;
    }
    from.push(first);
    to.push(end);
    i = end;
  }
  return { from: int32sOf(from), to: int32sOf(to) };
}
