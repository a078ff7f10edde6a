import { type Chunk, plainChunk } from './chunk.ts';
import { afterAdverbs, type ClauseWords, classAt } from './clause-words.ts';
import { classSet, W } from './word-classes.ts';
import { TRAIT } from './word-traits.ts';

const NOMINAL = classSet(W.noun, W.name);
const NOMINAL_OR_ADJECTIVE = classSet(W.noun, W.name, W.adjective);
const DETERMINING = classSet(W.determiner, W.possessive);
/** What makes "her" a genitive rather than an object. */
const AFTER_HER = classSet(W.noun, W.name, W.adjective, W.number, W.verb, W.gerund);
/** What a noun phrase may begin with. */
export const OPENS_NOUN_PHRASE = classSet(
  W.noun,
  W.name,
  W.number,
  W.pronoun,
  W.possessive,
  W.determiner,
  W.adjective,
  W.adverb,
);

/** The base noun phrase, point in time or adjective that begins at a token, or null where none does. */
export function readNounPhrase(words: ClauseWords, at: number): Chunk | null {
  const { tokens, traits } = words;
  let end = at;
  let head = -1;
  let time = false;
  const determined = DETERMINING[classAt(words, at)] === 1;
  for (let j = at; ; j++) {
    const wordClass = classAt(words, j);
    if (wordClass === W.noun || wordClass === W.name || wordClass === W.number) {
      const isTime = wordClass !== W.number && ((traits[j] as number) & TRAIT.time) !== 0;
      // "Trump Monday", "Monday Trump": a point in time is no part of a name.
      if (head !== -1 && wordClass === W.name && isTime !== time) break;
      if (head !== -1 && isTime && !time && wordClass === W.noun && classAt(words, j - 1) === W.name) break;
      time = isTime;
      head = j;
      end = j + 1;
    } else if (wordClass === W.pronoun) {
      if (end > at) break;
      head = j;
      end = j + 1;
      break;
    } else if (wordClass === W.possessive) {
      if (head === -1 && end > at) break;
      if (head === -1 && ((traits[j] as number) & TRAIT.pronounOfOwner) === 0) break;
      const isObject = tokens.lower[j] === 'her' && !AFTER_HER[classAt(words, afterAdverbs(words, j + 1))];
      head = j;
      end = j + 1;
      if (isObject) break;
      time = false;
    } else if (wordClass === W.determiner) {
      if (end > at && classAt(words, j - 1) !== W.determiner) break;
      head = j;
      end = j + 1;
    } else if (wordClass === W.adjective) {
      if (end > at && NOMINAL[classAt(words, end - 1)] && head === end - 1 && !nounFollows(words, j)) break;
      end = j + 1;
    } else if (wordClass === W.verb || wordClass === W.gerund) {
      // "the proposed deal", "a growing number": never "Lee likely raised hopes".
      if (end === at || !nounFollows(words, j)) break;
      const before = classAt(words, j - 1);
      if (!DETERMINING[before] && !(determined && before === W.adjective)) break;
      end = j + 1;
    } else if (wordClass === W.adverb) {
      const after = classAt(words, j + 1);
      const modified = after === W.verb && end > at && nounFollows(words, j + 1);
      if (after !== W.adjective && after !== W.number && !modified) break;
      end = j + 1;
    } else if (!holdsTogether(words, j, at, end, head)) break;
    if (j > end + 3) break;
  }
  if (end === at) return null;
  if (head === -1) return plainChunk('adjective', at, end, end - 1);
  return plainChunk(time ? 'time' : 'noun', at, end, head);
}

/** A sign or "&" at `j` that stands inside a noun phrase, which began at `at` and reached from there up to `end` so far. */
function holdsTogether(words: ClauseWords, j: number, at: number, end: number, head: number): boolean {
  const { start, end: ends, lower, text } = words.tokens;
  switch (classAt(words, j)) {
    case W.conjunction:
      return lower[j] === '&' && head !== -1;
    case W.quote:
      return end > at && NOMINAL_OR_ADJECTIVE[classAt(words, j + 1)] === 1;
    case W.dash: {
      const tight = start[j] === ends[j - 1] && ends[j] === start[j + 1];
      return tight && end > at && NOMINAL_OR_ADJECTIVE[classAt(words, j + 1)] === 1;
    }
    case W.stop:
      // The dot of an initial or a title.
      return (
        j > at &&
        lower[j] === '.' &&
        classAt(words, j + 1) === W.name &&
        classAt(words, j - 1) === W.name &&
        (text[j - 1] as string).length < 4
      );
    default:
      return false;
  }
}

function nounFollows(words: ClauseWords, at: number): boolean {
  for (let j = at + 1; j < at + 4; j++) {
    const wordClass = classAt(words, j);
    if (wordClass === W.noun || wordClass === W.name) return true;
    if (wordClass !== W.adjective && wordClass !== W.gerund && wordClass !== W.verb) return false;
  }
  return false;
}
