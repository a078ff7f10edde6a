/** Shortest prefix: a shorter one is found in half the library, so that only whole words count. */
export const LEAST_PREFIX = 3;

/** Letters without their accents, in lower case: "Élysée" is found by "elysee". */
export function foldSearchWord(text: string): string {
  const lower = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII has nothing to fold
  return /^[\u0000-\u007f]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '');
}

const SPLIT = /[^\p{L}\p{N}\p{M}]+/u;
/** Scripts that set no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** True for a word in a script that puts no spaces between words. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

let segmenter: Intl.Segmenter | null | undefined;

/** Words of a text; scripts without spaces are cut by the browser's own segmenter. */
export function searchWords(text: string): string[] {
  const words = text.split(SPLIT).filter(Boolean);
  if (!isUnspaced(text)) return words;
  segmenter ??=
    typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null;
  return words.flatMap((word) =>
    isUnspaced(word) && segmenter ? [...segmenter.segment(word)].map(({ segment }) => segment) : [word],
  );
}
