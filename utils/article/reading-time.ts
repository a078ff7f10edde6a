/** Words a minute of an adult reading English silently: Brysbaert, "How many words do we read per minute?" (2019). */
const WORDS_PER_MINUTE = 238;

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words of a run without spaces, by the engine's own dictionaries. */
function countUnspaced(run: string): number {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  let words = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) words++;
  return words;
}

/** Words as readers count them: runs of letters, digits and what joins them. */
export function countWords(text: string): number {
  const runs = text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  if (!UNSPACED.test(text)) return runs.length;
  return runs.reduce((words, run) => words + (UNSPACED.test(run) ? countUnspaced(run) : 1), 0);
}

/** Whole minutes, at least one for any text. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
