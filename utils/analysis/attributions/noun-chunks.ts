import { type Chunk, plainChunk } from './chunk.ts';
import { afterAdverbs, type ChunkerTokens, classAt } from './chunker-tokens.ts';
import { isPersonNoun } from './person-nouns.ts';
import { SPEECH_TRAIT } from './speech-traits.ts';
import { classSet, SYNTACTIC_CLASS } from './syntactic-classes.ts';

const NOMINAL = classSet(SYNTACTIC_CLASS.noun, SYNTACTIC_CLASS.name);
const NOMINAL_OR_ADJECTIVE = classSet(SYNTACTIC_CLASS.noun, SYNTACTIC_CLASS.name, SYNTACTIC_CLASS.adjective);
const VERBAL_BEHIND = classSet(SYNTACTIC_CLASS.verb, SYNTACTIC_CLASS.auxiliary, SYNTACTIC_CLASS.modal);
const DETERMINING = classSet(SYNTACTIC_CLASS.determiner, SYNTACTIC_CLASS.possessive);
/** Words after "her" that make it a genitive rather than an object. */
const AFTER_HER = classSet(
  SYNTACTIC_CLASS.noun,
  SYNTACTIC_CLASS.name,
  SYNTACTIC_CLASS.adjective,
  SYNTACTIC_CLASS.number,
  SYNTACTIC_CLASS.verb,
  SYNTACTIC_CLASS.gerund,
);
/** Classes that can begin a noun phrase. */
export const OPENS_NOUN_PHRASE = classSet(
  SYNTACTIC_CLASS.noun,
  SYNTACTIC_CLASS.name,
  SYNTACTIC_CLASS.number,
  SYNTACTIC_CLASS.pronoun,
  SYNTACTIC_CLASS.possessive,
  SYNTACTIC_CLASS.determiner,
  SYNTACTIC_CLASS.adjective,
  SYNTACTIC_CLASS.adverb,
);

/** The base noun phrase, point in time or adjective that begins at a token, or null where none does. */
export function readNounChunk(words: ChunkerTokens, at: number): Chunk | null {
  const { tokens, traits } = words;
  let end = at;
  let head = -1;
  let time = false;
  const determined = DETERMINING[classAt(words, at)] === 1;
  for (let j = at; ; j++) {
    const wordClass = classAt(words, j);
    // "the story Northgate tells": a thing, and a name that begins a clause of its own; "the farmer Nora Quill" is one.
    if (wordClass === SYNTACTIC_CLASS.name && determined && opensClause(words, at, j)) break;
    if (
      wordClass === SYNTACTIC_CLASS.noun ||
      wordClass === SYNTACTIC_CLASS.name ||
      wordClass === SYNTACTIC_CLASS.number
    ) {
      const isTime =
        wordClass !== SYNTACTIC_CLASS.number && ((traits[j] as number) & SPEECH_TRAIT.time) !== 0;
      // "Trump Monday", "Monday Trump": a point in time is no part of a name.
      const behindDeterminer = DETERMINING[classAt(words, j - 1)] === 1;
      if (head !== -1 && wordClass === SYNTACTIC_CLASS.name && isTime !== time && !behindDeterminer) break;
      if (
        head !== -1 &&
        isTime &&
        !time &&
        wordClass === SYNTACTIC_CLASS.noun &&
        classAt(words, j - 1) === SYNTACTIC_CLASS.name
      )
        break;
      time = isTime;
      head = j;
      end = j + 1;
    } else if (wordClass === SYNTACTIC_CLASS.pronoun) {
      if (end > at) break;
      head = j;
      end = j + 1;
      break;
    } else if (wordClass === SYNTACTIC_CLASS.possessive) {
      if (head === -1 && end > at) break;
      if (head === -1 && ((traits[j] as number) & SPEECH_TRAIT.pronounOfOwner) === 0) break;
      const isObject = tokens.lower[j] === 'her' && !AFTER_HER[classAt(words, afterAdverbs(words, j + 1))];
      head = j;
      end = j + 1;
      if (isObject) break;
      time = false;
    } else if (wordClass === SYNTACTIC_CLASS.determiner) {
      if (end > at && classAt(words, j - 1) !== SYNTACTIC_CLASS.determiner) break;
      head = j;
      end = j + 1;
    } else if (wordClass === SYNTACTIC_CLASS.adjective) {
      if (end > at && NOMINAL[classAt(words, end - 1)] && head === end - 1 && !nounFollows(words, j)) break;
      end = j + 1;
    } else if (wordClass === SYNTACTIC_CLASS.verb || wordClass === SYNTACTIC_CLASS.gerund) {
      // "the proposed deal", "a growing number": never "Lee likely raised hopes".
      if (end === at || !nounFollows(words, j)) break;
      const before = classAt(words, j - 1);
      if (!DETERMINING[before] && !(determined && before === SYNTACTIC_CLASS.adjective)) break;
      end = j + 1;
    } else if (wordClass === SYNTACTIC_CLASS.adverb) {
      const after = classAt(words, j + 1);
      const modified = after === SYNTACTIC_CLASS.verb && end > at && nounFollows(words, j + 1);
      if (after !== SYNTACTIC_CLASS.adjective && after !== SYNTACTIC_CLASS.number && !modified) break;
      end = j + 1;
    } else if (!holdsTogether(words, j, at, end, head)) break;
    if (j > end + 3) break;
  }
  if (end === at) return null;
  if (head === -1) return plainChunk('adjective', at, end, end - 1);
  return plainChunk(time ? 'time' : 'noun', at, end, head);
}

/** Whether a name at `j` behind a noun for a thing goes before a verb. */
function opensClause(words: ChunkerTokens, at: number, j: number): boolean {
  const { lower, text } = words.tokens;
  if (classAt(words, at - 1) === SYNTACTIC_CLASS.preposition) return false;
  if (j - at < 2 || classAt(words, j - 1) !== SYNTACTIC_CLASS.noun || /^\p{Lu}/u.test(text[j - 1] as string))
    return false;
  let end = j;
  while (classAt(words, end) === SYNTACTIC_CLASS.name) end++;
  return VERBAL_BEHIND[classAt(words, end)] === 1 && !isPersonNoun(lower[j - 1] as string);
}

/** A sign or "&" at `j` that stands inside a noun phrase, which began at `at` and reached from there up to `end` so far. */
function holdsTogether(words: ChunkerTokens, j: number, at: number, end: number, head: number): boolean {
  const { start, end: ends, lower, text } = words.tokens;
  switch (classAt(words, j)) {
    case SYNTACTIC_CLASS.conjunction:
      return lower[j] === '&' && head !== -1;
    case SYNTACTIC_CLASS.quote:
      return end > at && NOMINAL_OR_ADJECTIVE[classAt(words, j + 1)] === 1;
    case SYNTACTIC_CLASS.dash: {
      const tight = start[j] === ends[j - 1] && ends[j] === start[j + 1];
      return tight && end > at && NOMINAL_OR_ADJECTIVE[classAt(words, j + 1)] === 1;
    }
    case SYNTACTIC_CLASS.stop:
      // The dot of an initial or a title.
      return (
        j > at &&
        lower[j] === '.' &&
        classAt(words, j + 1) === SYNTACTIC_CLASS.name &&
        classAt(words, j - 1) === SYNTACTIC_CLASS.name &&
        (text[j - 1] as string).length < 4
      );
    default:
      return false;
  }
}

function nounFollows(words: ChunkerTokens, at: number): boolean {
  for (let j = at + 1; j < at + 4; j++) {
    const wordClass = classAt(words, j);
    if (wordClass === SYNTACTIC_CLASS.noun || wordClass === SYNTACTIC_CLASS.name) return true;
    if (
      wordClass !== SYNTACTIC_CLASS.adjective &&
      wordClass !== SYNTACTIC_CLASS.gerund &&
      wordClass !== SYNTACTIC_CLASS.verb
    )
      return false;
  }
  return false;
}
