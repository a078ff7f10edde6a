import {
  APPROXIMATION_ABBREVIATIONS,
  CALENDAR_ABBREVIATIONS,
  INNER_ABBREVIATIONS,
  NUMBER_ABBREVIATIONS,
  OPEN_ABBREVIATIONS,
  SAYING_VERBS,
  SENTENCE_STARTERS,
  TITLE_ABBREVIATIONS,
  WORDS_AFTER_MERIDIEM,
} from '../lang/en/abbreviations.ts';
import { type BlockTokens, isSpaced, skipOpening } from './block-tokens.ts';
import { CHAR, charClass, isLetter } from './chars.ts';
import { KIND } from './token-buffer.ts';

/**
 * Whether a sentence ends with the terminator at `at` ("." or "?", or a word with a dot of its own such as "U.S."),
 * with closing quotation marks and brackets up to `after`.
 */
export function isSentenceEnd(
  tokens: BlockTokens,
  sentenceStart: number,
  at: number,
  after: number,
): boolean {
  const { buffer, end } = tokens;
  const word = (token: number): string => buffer.words[buffer.word[token] as number] as string;
  if (after >= end) return true;
  const mark = word(at);
  const next = skipOpening(tokens, after);
  if (next >= end) return after < end && isSpaced(buffer, after);
  const nextWord = word(next);
  if (/^[。！？]/.test(mark)) return true;
  if (!isSpaced(buffer, after)) return isMissingSpace(tokens, at, after, nextWord);
  const initial = charClass(nextWord.charCodeAt(0));
  if (initial === CHAR.LOWER && !/^[a-z]{1,2}[A-Z]/.test(nextWord)) return false;
  if (buffer.kind[next] === KIND.PUNCTUATION) return next > after || /^[[(*•]/.test(nextWord);
  const previous = at > sentenceStart ? word(at - 1).toLowerCase() : '';
  if (mark.length > 1 && !mark.startsWith('..'))
    return endsAfterAcronym(mark, nextWord, buffer.kind[next] as number);
  if (after > at + 1 && /[?!]/.test(mark) && isSaying(tokens, next, word)) return false;
  if (mark !== '.') return true;
  if (at === sentenceStart) return false;
  if (after > at + 1) return true;
  // "1. Preheat the oven": the number of an item.
  if (at === sentenceStart + 1 && (buffer.kind[at - 1] === KIND.NUMBER || previous.length === 1))
    return false;
  if (isSpaced(buffer, at)) return true;
  // "approx. 3 euros", "min. 3 years", but "10 min. 30 people".
  if (
    APPROXIMATION_ABBREVIATIONS.has(word(at - 1)) &&
    buffer.kind[next] === KIND.NUMBER &&
    buffer.kind[at - 2] !== KIND.NUMBER
  )
    return false;
  return endsAfterWord(word(at - 1), nextWord, buffer.kind[next] as number);
}

const isStarter = (word: string): boolean => SENTENCE_STARTERS.has(word.toLowerCase());

/** Whether a full stop ends a sentence, by the word before it and the one that follows. */
function endsAfterWord(printed: string, next: string, nextKind: number): boolean {
  if (INNER_ABBREVIATIONS.has(printed)) return false;
  const lower = printed.toLowerCase();
  if (NUMBER_ABBREVIATIONS.has(lower)) return nextKind !== KIND.NUMBER;
  if (lower === 'etc' || lower === 'al') return isStarter(next) || nextKind === KIND.NUMBER;
  // Many abbreviations are words too ("mar", "min", "sat"): short for a name they have a capital.
  if (charClass(printed.charCodeAt(0)) !== CHAR.UPPER && !lower.startsWith('ex-')) return true;
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  if (TITLE_ABBREVIATIONS.has(last)) {
    // A street or a fort may end its sentence.
    return (last === 'st' || last === 'ft' || last === 'mt') && isStarter(next);
  }
  if (CALENDAR_ABBREVIATIONS.has(lower)) return nextKind !== KIND.NUMBER && isStarter(next);
  const isInitial = printed.length === 1 && printed !== 'I';
  return !(isInitial || OPEN_ABBREVIATIONS.has(lower)) || isStarter(next);
}

/** Whether a sentence ends after "U.S.", "a.m." or "J.K.", by the word that follows. */
function endsAfterAcronym(acronym: string, next: string, nextKind: number): boolean {
  const lower = acronym.toLowerCase();
  if (lower === 'e.g.' || lower === 'i.e.') return false;
  if (lower === 'a.m.' || lower === 'p.m.')
    return nextKind !== KIND.NUMBER && !WORDS_AFTER_MERIDIEM.has(next.toLowerCase());
  if (nextKind !== KIND.WORD) return nextKind === KIND.PUNCTUATION;
  return isStarter(next) && next.length > 1;
}

/** `"Is it?" Smith asked.`: the verb of saying within three words of the closing mark. */
function isSaying({ buffer, end }: BlockTokens, next: number, word: (token: number) => string): boolean {
  for (let token = next; token < end && token < next + 4; token++) {
    if (SAYING_VERBS.has(word(token))) return true;
    if (buffer.kind[token] !== KIND.WORD) return false;
  }
  return false;
}

/** "end.Next": a plain word of lower-case letters, the mark, and a capitalised word, with no space between. */
function isMissingSpace({ buffer }: BlockTokens, at: number, after: number, next: string): boolean {
  if (at === 0 || buffer.kind[at - 1] !== KIND.WORD || isSpaced(buffer, at)) return false;
  const previous = buffer.words[buffer.word[at - 1] as number] as string;
  if (previous.length < 2 || charClass(previous.charCodeAt(previous.length - 1)) !== CHAR.LOWER) return false;
  if (after > at + 2) return false;
  return (
    charClass(next.charCodeAt(0)) === CHAR.UPPER &&
    (next.length === 1
      ? next === 'I' || next === 'A'
      : isLetter(charClass(next.charCodeAt(1))) && next !== next.toUpperCase())
  );
}
