import { openDatabase } from '../../../library/database.ts';
import { type MadeLibrary, madeLibrary } from './made-library.ts';

/** Rows written in one transaction, and in one call: a browser's driver waits for none too long. */
const SLICE = 2_500;

let made: MadeLibrary = { articles: [], highlights: [] };

/** Empties the library of the page that it runs in, and makes the one to fill it with; gives the number of slices. */
export async function prepareLibrary(highlights: number, articles: number): Promise<number> {
  made = madeLibrary(highlights, articles);
  const database = openDatabase();
  await Promise.all([database.highlights.clear(), database.articles.clear()]);
  await database.articles.bulkAdd(made.articles);
  database.close();
  return Math.ceil(highlights / SLICE);
}

/** Writes one slice of the highlights. */
export async function put(slice: number): Promise<void> {
  const database = openDatabase();
  await database.highlights.bulkAdd(made.highlights.slice(slice * SLICE, (slice + 1) * SLICE));
  database.close();
}

/** The words in some hundred quotes, the most frequent first. */
function frequent(quotes: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of quotes.flatMap((quote) => quote.split(' ')))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** Searches of a made library: words whole, as beginnings and two together; the last are the most frequent. */
export function queries(): string[] {
  const quotes = made.highlights
    .slice(0, 200)
    .flatMap(({ target }) =>
      target.selector[0]?.type === 'TextQuoteSelector' ? target.selector[0].exact : [],
    );
  const usual = quotes.slice(0, 12).map((quote, n) => {
    const words = quote.split(' ').filter((word) => word.length > 3);
    const [first, second] = [words[n % words.length]!, words[(n + 3) % words.length]!];
    return [first, first.slice(0, 3), `${first} ${second}`][n % 3]!;
  });
  const [first, second] = frequent(quotes).filter((word) => word.length > 3);
  return [...usual, first!, second!.slice(0, 3), `${first} ${second}`];
}
