import { LEAN_VERSION, type LeanArticle, type LeanName } from '../../../memory/lean-article.ts';
import { mulberry32 } from '../../shared/seeded-random.ts';

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga ge ka ke la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se'.split(
    ' ',
  );

/** Draws from words and names as frequent as such are in a language (Zipf's law). */
function drawing(random: () => number) {
  const upTo = (n: number) => Math.floor(random() * n);
  const zipf = (of: readonly string[]): string => of[Math.floor(of.length ** random()) - 1]!;
  const words = (n: number) => Array.from({ length: n }, () => zipf(VOCABULARY)).join(' ');
  return { upTo, zipf, words };
}

const fixed = drawing(mulberry32(20260501));
const VOCABULARY = Array.from({ length: 12_000 }, () =>
  Array.from({ length: 2 + fixed.upTo(3) }, () => SYLLABLES[fixed.upTo(SYLLABLES.length)]).join(''),
);
const NAMES = Array.from({ length: 6_000 }, () =>
  fixed.words(2).replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
);

/** Articles of made-up words, names and figures, the same at every run; those of every seed share words and names. */
export function madeArticles(count: number, seed: number): LeanArticle[] {
  const random = mulberry32(seed);
  const { upTo, zipf, words } = drawing(random);
  return Array.from({ length: count }, (): LeanArticle => {
    let start = 0;
    const own = [...new Set(Array.from({ length: 30 }, () => zipf(NAMES)))];
    const sentences = Array.from({ length: 40 }, (_, n) => {
      const text = `${own[n % own.length]} ${words(12)} ${100 + upTo(9_000)} ${words(6)}.`;
      const sentence = {
        start,
        end: start + text.length,
        text,
        dates: [],
        said: [],
        ...(n < 12 && { fact: 'stated' as const }),
      };
      start += text.length + 1;
      return sentence;
    });
    return {
      version: LEAN_VERSION,
      sentences,
      names: own.map(
        (name, n): LeanName => ({
          name,
          label: n % 3 === 0 ? 'PERSON' : 'ORG',
          keys: [name.toLowerCase()],
          salience: 1 / (1 + n / 4),
          sentences: sentences.flatMap(({ text }, at) => (text.startsWith(name) ? at : [])),
        }),
      ),
      figures: sentences.slice(0, 30).map(({ text }, sentence) => {
        const at = text.search(/\d/);
        return {
          sentence,
          at: [at, at + 4] as const,
          value: upTo(9_000),
          change: '=' as const,
          kind: 'count' as const,
          code: zipf(VOCABULARY),
          of: words(2),
        };
      }),
      events: sentences.slice(0, 8).map(({ text }, sentence) => {
        const day = new Date(Date.UTC(2024, 0, 1 + upTo(800))).toISOString().slice(0, 10);
        const at = [0, text.length] as const;
        const when = { from: day, to: day, precision: 'day', basis: 'printed', tense: 'past' } as const;
        return { sentence, at, ...when };
      }),
      topics: Array.from({ length: 4 }, () => ({ code: `medtop:${upTo(120)}`, label: '', score: random() })),
      phrases: Array.from({ length: 8 }, () => `${zipf(VOCABULARY)} ${zipf(VOCABULARY)}`),
      paragraphs: Array.from({ length: 30 }, () => upTo(2 ** 31)),
      sketch: Array.from({ length: 40 }, () => upTo(2 ** 31)),
    };
  });
}
