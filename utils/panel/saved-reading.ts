import { emptySnapshot } from '../library/library-snapshot.ts';
import type { Span } from '../model/article-document.ts';
import type { SavedArticle } from './library/saved-article.ts';

/** Lower case, as many UTF-16 code units long as it was. */
const plain = (text: string): string =>
  Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  }).join('');

/** Most places that are lit up at once. */
const MOST_FOUND = 500;

/** Where a text has the words of a query, whatever their case. */
export function placesOf(text: string, query: string): Span[] {
  const wanted = plain(query.trim());
  const folded = plain(text);
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let at = folded.indexOf(wanted); at >= 0 && found.length < MOST_FOUND; ) {
    found.push({ start: at, end: at + wanted.length });
    at = folded.indexOf(wanted, at + wanted.length);
  }
  return found;
}

export interface SavedReadingPorts {
  saved: () => SavedArticle | null;
  reveal: (span: Span, all: readonly Span[]) => void;
  /** Puts out the light. */
  dim: () => void;
  copyText: (text: string) => Promise<void>;
}

/** Search in a saved article's text, and its note for the clipboard. `draw` is called after every change. */
export function createSavedReading({ saved, reveal, dim, copyText }: SavedReadingPorts, draw: () => void) {
  let places: Span[] = [];
  let at = 0;
  const show = (): void => {
    const place = places[at];
    if (place) reveal(place, places);
    else dim();
    draw();
  };
  return {
    found: () => ({ count: places.length, at }),
    onFind(query: string): void {
      places = placesOf(saved()?.article?.text ?? '', query);
      at = 0;
      show();
    },
    onTurn(by: 1 | -1): void {
      if (places.length === 0) return;
      at = (at + by + places.length) % places.length;
      show();
    },
    /** Copies the article's note as plain Markdown: title, source, the reader's words and highlights. */
    async onCopyNote(): Promise<void> {
      const found = saved();
      if (!found) return;
      const [{ markdownOf }, { NOTION }] = await Promise.all([
        import('../library/export/library-markdown.ts'),
        import('../library/export/markdown-options.ts'),
      ]);
      const highlights = found.highlights.map(({ record }) => record);
      await copyText(markdownOf({ ...emptySnapshot(), articles: [found.record], highlights }, NOTION));
    },
  };
}
