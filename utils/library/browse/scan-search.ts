import type { LibraryArticle, LibraryHighlight } from './entries.ts';
import { foldSearchWord, isUnspaced, LEAST_PREFIX } from './search-words.ts';

const WORD = /[\p{L}\p{N}\p{M}]/u;
const ASCII_WORD = Array.from({ length: 128 }, (_, code) => WORD.test(String.fromCharCode(code)));
const isWordAt = (text: string, at: number): boolean =>
  ASCII_WORD[text.charCodeAt(at)] ?? WORD.test(text[at]!);

/**
 * True where the `word` found at `at` begins a word of the folded text, and equals it where `word` is too short for a prefix.
 * In scripts without spaces it holds anywhere.
 */
export function isHolding(text: string, word: string, at: number): boolean {
  if (isUnspaced(word)) return true;
  const end = at + word.length;
  if (at > 0 && isWordAt(text, at - 1)) return false;
  return word.length >= LEAST_PREFIX || end === text.length || !isWordAt(text, end);
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isHolding(text, word, at)) return true;
  return false;
}

const folded = (parts: readonly string[]): string => foldSearchWord(parts.filter(Boolean).join('\n'));

/** Folded words by which an entry is found. */
export const searchTextOf = (entry: LibraryArticle | LibraryHighlight): string =>
  'quote' in entry
    ? folded([entry.quote, entry.note, ...entry.tags])
    : folded([
        entry.title,
        entry.site,
        ...entry.authors,
        ...entry.topics,
        ...entry.entities,
        entry.note,
        ...entry.tags,
      ]);

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
    putArticle(article: LibraryArticle): void {
      numbers.set(article.key, article.number);
      put(article.number, searchTextOf(article));
    },
    /** After its article. */
    putHighlight(highlight: LibraryHighlight): void {
      put(highlight.number, searchTextOf(highlight), numbers.get(highlight.articleKey));
    },
    remove: (number: number): void => put(number, ''),
    /** Numbers of the entries that hold the folded word, whole or as a prefix. */
    holding(word: string): number[] {
      const found: number[] = [];
      for (let number = 0; number < texts.length; number++)
        if (holds(texts[number]!, word)) found.push(number);
      return found;
    },
  };
}
