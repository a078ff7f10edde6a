import { KIND, type Sentence, type Tokens } from '../tokens/index.ts';

/** A dateline has a place, a day and an agency at most. */
const LONGEST = 12;
const DASHES = new Set(['—', '–', '--', '-']);
const CONNECTING = new Set([',', '.', '/', '(', ')', 'via', 'and', 'of']);

/**
 * The token at which a sentence begins behind its dateline ("LONDON (Agency) — ", "PARIS – ", "(Agency) "), or its first token
 * where it has none. A dateline begins with a word in capitals or a bracket and holds names, numbers and signs alone.
 */
export function datelineEnd({ text, kind }: Tokens, { firstToken, endToken }: Sentence): number {
  const opening = text[firstToken] as string;
  const bracket = opening === '(';
  if (!bracket && !isCapitals(opening)) return firstToken;
  const last = Math.min(endToken, firstToken + LONGEST);
  for (let token = firstToken + 1; token < last; token++) {
    const word = text[token] as string;
    const isEnd = DASHES.has(word) || (word === ')' && (bracket || text[token + 1] !== ','));
    if (isEnd && (bracket || DASHES.has(word) || startsWord(text[token + 1]))) {
      const next = DASHES.has(text[token + 1] ?? '') ? token + 2 : token + 1;
      return next < endToken ? next : firstToken;
    }
    const fits = CONNECTING.has(word) || kind[token] === KIND.NUMBER || /^\p{Lu}/u.test(word);
    if (!fits) return firstToken;
  }
  return firstToken;
}

const isCapitals = (word: string): boolean => /^\p{Lu}[\p{Lu}'’.-]+$/u.test(word);
const startsWord = (word: string | undefined): boolean => /^["“‘]?\p{Lu}/u.test(word ?? '');
