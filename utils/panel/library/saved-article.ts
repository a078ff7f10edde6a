import { Anchorer, describeQuote, sameWords, type TextSelector } from '../../annotation/index.ts';
import { articleDraft } from '../../library/article-rows.ts';
import { positionOf } from '../../library/export/reading-order.ts';
import type { LibraryQueries } from '../../library/library-queries.ts';
import type { LibraryClient, RequestOf } from '../../messaging/client.ts';
import { editHighlight } from '../../messaging/edit-highlight.ts';
import type { LibraryToBackground } from '../../messaging/protocol.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { ArticleDocument, Span } from '../../model/article-document.ts';
import type { Colour } from '../../model/colours.ts';
import type { LibraryFailure } from '../../model/failures.ts';
import type { WordsChange } from '../../model/library-answers.ts';
import { isWrittenOn, quoteOf } from '../../model/record-parts.ts';
import type { ArticleRecord, HighlightRecord, HighlightState } from '../../model/records.ts';

/** A highlight of the article, and where it is in the text as it was saved. */
export interface SavedHighlight {
  record: HighlightRecord;
  state: HighlightState;
  /** Null where the text, as far as it was saved, does not have it. */
  span: Span | null;
}

export interface SavedArticle {
  record: ArticleRecord;
  /** Null where another version of Sidelight made it, or the article is kept by its highlights alone. */
  analysis: Analysis | null;
  /** The article as it was saved; null where it was not. */
  article: ArticleDocument | null;
  /** All its text was kept, not just what the analysis points at. */
  wholeText: boolean;
  highlights: SavedHighlight[];
}

export interface SavedArticleState {
  phase: 'loading' | 'ready' | 'gone' | 'unavailable';
  saved: SavedArticle | null;
  /** The last removal, for an undo. */
  undo: { highlight: string } | { article: string } | null;
  problem: LibraryFailure | 'no-answer' | null;
}

export interface SavedArticlePorts {
  reader: Pick<LibraryQueries, 'articles' | 'content' | 'ofArticles'>;
  worker: LibraryClient;
  /** Parses a stored analysis; null where this version cannot read it. */
  readAnalysis: (stored: unknown) => Analysis | null;
  readArticle: (stored: unknown) => ArticleDocument | null;
  newId: () => string;
  /** Has the text fetched that another device saved. */
  fetchText?: (key: string) => Promise<unknown>;
}

const isText = ({ type }: { type: string }): boolean =>
  type === 'TextQuoteSelector' || type === 'TextPositionSelector';

/** Where highlights are in a text, in the order of reading; those that it lacks come last. */
function placed(records: readonly HighlightRecord[], text: string | null): SavedHighlight[] {
  const anchorer = text === null ? null : new Anchorer(text);
  const all = records.map((record): SavedHighlight => {
    const match = anchorer?.find(record.target.selector.filter(isText) as TextSelector[]) ?? null;
    if (!match || text === null) return { record, state: record.state, span: null };
    const state = sameWords(text.slice(match.start, match.end), quoteOf(record)) ? 'in-place' : 'changed';
    return { record, state, span: { start: match.start, end: match.end } };
  });
  const order = ({ span, record }: SavedHighlight): number =>
    span?.start ?? 1e9 + (positionOf(record) ?? 1e9);
  return all.toSorted((a, b) => order(a) - order(b));
}

/** Controller of the page of one saved article. `onState` is called after every change. */
export function createSavedArticle(
  key: string,
  ports: SavedArticlePorts,
  onState: (state: SavedArticleState) => void,
) {
  let state: SavedArticleState = { phase: 'loading', saved: null, undo: null, problem: null };
  const set = (change: Partial<SavedArticleState>): void => {
    state = { ...state, ...change };
    onState(state);
  };

  let reads = 0;
  let latest: Promise<void> = Promise.resolve();
  let fetched = false;
  const readNow = async (mine: number): Promise<void> => {
    try {
      const [[record], content, records] = await Promise.all([
        ports.reader.articles([key]),
        ports.reader.content(key),
        ports.reader.ofArticles([key]),
      ]);
      // A later read has newer results.
      if (mine !== reads) return latest;
      if (record?.savedAt && !content && ports.fetchText && !fetched) {
        fetched = true;
        const fetching = ports.fetchText(key).catch(() => {});
        // With highlights there is something to show meanwhile; the text comes as a change of the article.
        if (records.length === 0) {
          await fetching;
          return read();
        }
      }
      // An imported article of a list has neither text nor highlights.
      if (!record || (!content && records.length === 0 && !record.savedAt && !isWrittenOn(record)))
        return set({ phase: 'gone', saved: null });
      const analysis = content ? ports.readAnalysis(content.analysis) : null;
      const article = analysis?.article ?? ports.readArticle(content?.analysis.article);
      const wholeText = content?.wholeText === true && article !== null;
      const highlights = placed(records, wholeText ? article.text : null);
      set({ phase: 'ready', saved: { record, analysis, article, wholeText, highlights } });
    } catch {
      set({ phase: 'unavailable' });
    }
  };
  const read = (): Promise<void> => {
    latest = readNow(++reads);
    return latest;
  };

  /** Runs `work` and shows the result; false where the library failed. */
  const attempt = async (
    work: () => Promise<{ state: string; reason?: LibraryFailure }>,
  ): Promise<boolean> => {
    const answer = await work().catch(() => ({ state: 'failed', reason: undefined }));
    const problem = answer.state === 'failed' ? (answer.reason ?? 'no-answer') : null;
    set({ problem });
    await read();
    return problem === null;
  };
  const ask = <N extends keyof LibraryToBackground>(name: N, asked: RequestOf<LibraryToBackground[N]>) =>
    attempt(() => ports.worker.askTwice(name, asked) as Promise<{ state: string; reason?: LibraryFailure }>);
  const edit = async (
    id: string,
    change: { colour?: Colour; note?: string; tags?: string[] },
    before?: string,
  ): Promise<void> => {
    const known = state.saved?.highlights.find(({ record }) => record.id === id);
    if (known) await attempt(() => editHighlight(ports.worker, known.record, change, before));
  };

  return {
    start: read,
    /** Called after other contexts changed these articles or their highlights. */
    changed: async (keys: readonly string[]): Promise<void> => {
      if (keys.includes(key)) await read();
    },
    onColour: (id: string, colour: Colour) => edit(id, { colour }),
    onNote: (id: string, note: string, before: string) => edit(id, { note }, before),
    onTags: (id: string, tags: string[]) => edit(id, { tags }),
    /** Writes the reader's words on the article as such. */
    onWords: async (words: WordsChange): Promise<void> => {
      const url = state.saved?.record.url;
      if (url !== undefined) await ask('article.annotate', { url, canonical: url, tabId: null, words });
    },
    /** Saves a passage of the article as a highlight. */
    async onKeep(span: Span, colour: Colour): Promise<void> {
      const { analysis, wholeText, record } = state.saved ?? {};
      if (!analysis || !wholeText || !record) return;
      const selectors = describeQuote(analysis.article.text, span);
      const draft = { id: ports.newId(), selectors, colour, article: articleDraft(analysis, record.url) };
      await ask('highlight.create', { draft });
    },
    async onRemove(id: string): Promise<void> {
      if (await ask('highlight.remove', { id })) set({ undo: { highlight: id } });
    },
    async onUnsave(): Promise<void> {
      if (await ask('articles.remove', { keys: [key] })) set({ undo: { article: key } });
    },
    async onUndo(): Promise<void> {
      const { undo } = state;
      if (!undo) return;
      const done =
        'highlight' in undo
          ? await ask('highlight.restore', { id: undo.highlight })
          : await ask('articles.restore', { keys: [undo.article] });
      if (done) set({ undo: null });
    },
    onDismiss: (): void => set({ undo: null, problem: null }),
  };
}
