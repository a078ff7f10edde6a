import { LEAN_VERSION, type LeanArticle } from './lean-article.ts';
import { nameKey } from './name-keys.ts';

/** Salience of the first name of a list in order of importance; each next one has a little less. */
const FIRST_SALIENCE = 0.6;
const MOST_QUOTES = 40;
const LONGEST_QUOTE = 320;

/**
 * The lean form of an article of which the library has highlights and names alone: imported, or highlighted before its analysis
 * was kept. Offsets are those of the quotes set one after another, since the article's own are not known.
 */
export function quotedArticle(entities: readonly string[], quotes: readonly string[]): LeanArticle {
  let start = 0;
  const sentences = quotes.slice(0, MOST_QUOTES).map((quote) => {
    const text = quote.slice(0, LONGEST_QUOTE);
    const sentence = { start, end: start + text.length, text, dates: [], said: [] };
    start += text.length + 1;
    return sentence;
  });
  const names = entities.slice(0, 40).map((name, at) => ({
    name: name.slice(0, 200),
    label: null,
    keys: [nameKey(name)],
    salience: FIRST_SALIENCE / (1 + at / 10),
    sentences: sentences.flatMap(({ text }, index) => (text.includes(name) ? index : [])),
  }));
  return {
    version: LEAN_VERSION,
    sentences,
    names: names.filter(({ keys: [key] }) => key !== ''),
    figures: [],
    events: [],
    topics: [],
    phrases: [],
    paragraphs: [],
    sketch: [],
  };
}
