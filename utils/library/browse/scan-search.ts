import type { LibraryArticle, LibraryHighlight } from './entries.ts';
import { foldSearchWord, isUnspaced, LEAST_PREFIX } from './search-words.ts';

const WORD = /[\p{L}\p{N}\p{M}]/u;
const ASCII_WORD = Array.from({ length: 128 }, (_, code) => WORD.test(String.fromCharCode(code)));
const isWordAt = (text: string, at: number): boolean =>
  ASCII_WORD[text.charCodeAt(at)] ?? WORD.test(text[at]!);

/** True where a word of the folded text begins with `word`, or equals it where `word` is too short for a prefix. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (at > 0 && isWordAt(text, at - 1)) continue;
    if (word.length >= LEAST_PREFIX || end === text.length || !isWordAt(text, end)) return true;
  }
  return false;
}

const folded = (parts: readonly string[]): string => foldSearchWord(parts.filter(Boolean).join('\n'));

/** A search by a scan of all words: some milliseconds for a large library, and ready before any index is. */
export function createScan() {
  /** By number; empty where it was taken out. */
  const texts: string[] = [];
  /** The number of a highlight's article. */
  const owners: (number | undefined)[] = [];
  const numbers = new Map<string, number>();
  const put = (number: number, text: string, owner?: number): void => {
    while (texts.length <= number) {
      texts.push('');
      owners.push(undefined);
    }
    texts[number] = text;
    owners[number] = owner;
  };
  return {
    /** One more than the largest number. */
    size: () => texts.length,
    ownerOf: (number: number): number | undefined => owners[number],
    putArticle({ number, key, title, site, authors, topics, entities }: LibraryArticle): void {
      numbers.set(key, number);
      put(number, folded([title, site, ...authors, ...topics, ...entities]));
    },
    /** After its article. */
    putHighlight({ number, articleKey, quote, note, tags }: LibraryHighlight): void {
      put(number, folded([quote, note, ...tags]), numbers.get(articleKey));
    },
    remove: (number: number): void => put(number, ''),
    /** Numbers of the entries that hold the folded word, whole or as a prefix. */
    holding(word: string): number[] {
      const found: number[] = [];
      const anywhere = isUnspaced(word);
      for (let number = 0; number < texts.length; number++) {
        const text = texts[number]!;
        if (anywhere ? text.includes(word) : holds(text, word)) found.push(number);
      }
      return found;
    },
  };
}
