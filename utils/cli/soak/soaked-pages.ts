import { benchPages } from '../bench/bench-texts.ts';

/** A page's own scripts and styles run; whatever it would load is not there. */
const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'unsafe-inline' data: blob:">`;

/** Most pages of the corpus. */
const ALL = 10_000;

/**
 * `count` pages from number `from` on, those of the corpus over and over: the end of each paragraph says which time it is, so that
 * each reading is an analysis of its own. None loads anything.
 */
export function soakedPages(from: number, count: number): { source: string; pages: string[] } {
  const { source, pages } = benchPages(ALL);
  return {
    source,
    pages: Array.from({ length: count }, (_, index) => {
      const at = from + index;
      const html = pages[at % pages.length]!;
      const turn = Math.floor(at / pages.length);
      return POLICY + (turn === 0 ? html : html.replace(/<\/p>/gi, ` ${turn}.</p>`));
    }),
  };
}
