import { paint, paintCss } from '../annotation/index.ts';
import { printedRange, printedSpan } from '../annotation/printed-range.ts';
import { endReveal, reveal } from '../annotation/reveal.ts';
import { newHighlightId } from '../library/repository.ts';
import { libraryClient, runtimeClient } from '../messaging/client.ts';
import type { SyncToBackground } from '../messaging/sync-protocol.ts';
import { Analysis } from '../model/analysis.ts';
import { ArticleDocument, type Span } from '../model/article-document.ts';
import { COLOURS } from '../model/colours.ts';
import { type HighlightViewModel, highlightViewModel } from './highlight-view-model.ts';
import type { SavedArticlePorts, SavedArticleState, SavedHighlight } from './library/saved-article.ts';

/** An analysis as this version knows it, or null. */
export function readAnalysis(stored: unknown): Analysis | null {
  const parsed = Analysis.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** An article as this version knows it, or null. */
export function readArticle(stored: unknown): ArticleDocument | null {
  const parsed = ArticleDocument.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** The address of a saved article's fact sheet, and the key of the article in such an address; null for a tab's sheet. */
export const savedSheet = (key: string): string =>
  `/sheet.html#saved=${encodeURIComponent(key.toWellFormed())}`;
export function savedKey(hash: string): string | null {
  const key = /^#saved=(.+)$/.exec(hash)?.[1];
  return key === undefined ? null : decodeURIComponent(key);
}

/** Access of the page to the worker, and the checks of what it reads. */
export const savedPorts = (
  runtime: Parameters<typeof runtimeClient>[0],
): Omit<SavedArticlePorts, 'reader'> => ({
  worker: libraryClient(runtime),
  readAnalysis,
  readArticle,
  newId: newHighlightId,
  fetchText: (key) => runtimeClient<SyncToBackground>(runtime).ask('sync.text', { key }),
});

/** The text of a saved article on its page: reveals passages in it. */
export function createSavedText() {
  let root: HTMLElement | null = null;
  const paints = new CSSStyleSheet();
  paints.replaceSync(paintCss());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, paints];
  const rangeOf = (span: Span): Range | null => root && printedRange(root, span);
  return {
    onText: (element: HTMLElement | null): void => {
      root = element;
    },
    rangeOf,
    /** The span of the text that a range covers. */
    spanOf: (range: Range): Span | null => root && printedSpan(root, range),
    /** How far below the top of the text a passage stands, in CSS pixels. */
    topOf(span: Span): number | null {
      const range = rangeOf(span);
      return root && range ? range.getBoundingClientRect().top - root.getBoundingClientRect().top : null;
    },
    /** Puts out the light. */
    dim: (): void => endReveal(),
    /** Scrolls to a passage and lights it up, with those that belong with it. */
    reveal(span: Span, all: readonly Span[] = [span]): void {
      const others = all.filter(({ start, end }) => start !== span.start || end !== span.end);
      reveal([span, ...others].map(rangeOf), 0);
    },
    show(highlight: SavedHighlight | undefined): void {
      const range = highlight?.span && rangeOf(highlight.span);
      if (range) reveal([range], 0);
    },
    paintHighlights(highlights: readonly SavedHighlight[]): void {
      for (const colour of COLOURS)
        paint(
          colour,
          highlights.flatMap(({ record, span }) =>
            record.colour === colour && span ? (rangeOf(span) ?? []) : [],
          ),
        );
    },
  };
}

/** The highlights as a list shows them. */
export function listedHighlights({ saved }: SavedArticleState): HighlightViewModel[] {
  const text = saved?.article?.text ?? '';
  return (saved?.highlights ?? []).map(({ record, state, span }) =>
    highlightViewModel({
      record,
      state,
      range: null,
      words: span ? text.slice(span.start, span.end) : '',
      found: '',
    }),
  );
}
