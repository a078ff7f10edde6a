import { openDatabase } from '../../../library/database.ts';
import { type MadeLibrary, madeLibrary } from './made-library.ts';

/** Rows written in one transaction, and in one call: a browser's driver waits for none too long. */
const SLICE = 2_500;

let made: MadeLibrary = { articles: [], highlights: [] };

/** Empties the library of the page that it runs in, and makes the one to fill it with; gives the number of slices. */
export async function prepare(highlights: number, articles: number): Promise<number> {
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

/** Words that some highlight of a made library holds: whole, as beginnings, and two together. */
export function queries(): string[] {
  const quotes = made.highlights
    .slice(0, 40)
    .flatMap(({ target }) =>
      target.selector[0]?.type === 'TextQuoteSelector' ? target.selector[0].exact : [],
    );
  return quotes.slice(0, 12).map((quote, n) => {
    const words = quote.split(' ').filter((word) => word.length > 3);
    const [first, second] = [words[n % words.length]!, words[(n + 3) % words.length]!];
    return [first, first.slice(0, 3), `${first} ${second}`][n % 3]!;
  });
}
