import type { StoredArticle } from '../../../library/database.ts';
import { derivedId } from '../../../library/derived-id.ts';
import { COLOURS } from '../../../model/colours.ts';
import { type HighlightRecord, STATES } from '../../../model/records.ts';
import { mulberry32 } from '../../shared/seeded-random.ts';

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga ge ka ke la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si so ta te ti to va ve'.split(
    ' ',
  );
const DAY_MS = 86_400_000;

export interface MadeLibrary {
  articles: StoredArticle[];
  highlights: HighlightRecord[];
}

/**
 * A library of made-up words, as frequent as words are (Zipf's law), the same at every run.
 * Quotes have some 28 words, one highlight in five a note.
 */
export function madeLibrary(highlights: number, articles: number): MadeLibrary {
  const random = mulberry32(20260501);
  const upTo = (n: number) => Math.floor(random() * n);
  const vocabulary = Array.from({ length: 24_000 }, () =>
    Array.from({ length: 2 + upTo(3) }, () => SYLLABLES[upTo(SYLLABLES.length)]).join(''),
  );
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1]!;
  const words = (n: number) => Array.from({ length: n }, word).join(' ');
  const names = Array.from({ length: 3_000 }, () =>
    words(2).replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  );
  const topics = Array.from({ length: 120 }, () => words(1 + upTo(2)));
  const some = (of: readonly string[], n: number) => Array.from({ length: n }, () => of[upTo(of.length)]!);
  const moment = () => new Date(Date.UTC(2024, 0, 1) + upTo(800 * DAY_MS)).toISOString();

  const rows = Array.from({ length: articles }, (_, n): StoredArticle => {
    const created = moment();
    const key = `site${n % 90}.example/${words(3).replaceAll(' ', '-')}-${n}`;
    return {
      id: derivedId(`article ${n}`),
      key,
      keys: [key],
      created,
      modified: created,
      latest: created,
      url: `https://${key}`,
      title: words(9),
      siteName: `The Site ${n % 90}`,
      authors: some(names, 1),
      publishedAt: created.slice(0, 10),
      language: 'en',
      savedAt: n % 4 === 0 ? created : null,
      topics: some(topics, 4),
      entities: some(names, 8),
    };
  });
  const made = Array.from({ length: highlights }, (_, n): HighlightRecord => {
    const article = rows[n % rows.length]!;
    const created = moment();
    const noted = n % 5 === 0;
    if (created > article.latest) article.latest = created;
    return {
      id: derivedId(`highlight ${n}`),
      created,
      modified: created,
      motivation: noted ? 'commenting' : 'highlighting',
      target: {
        source: article.url,
        selector: [
          { type: 'TextQuoteSelector', exact: words(8 + upTo(40)), prefix: words(5), suffix: words(5) },
          { type: 'TextPositionSelector', start: upTo(20_000), end: 20_100 },
        ],
      },
      body: noted ? [{ type: 'TextualBody', value: words(4 + upTo(20)), purpose: 'commenting' }] : [],
      colour: COLOURS[upTo(COLOURS.length)]!,
      articleKey: article.key,
      state: STATES[upTo(20) === 0 ? 1 + upTo(2) : 0]!,
    };
  });
  return { articles: rows, highlights: made };
}
