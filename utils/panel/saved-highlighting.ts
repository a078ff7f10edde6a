import { describeQuote } from '../annotation/index.ts';
import type { HighlightResult } from '../content/highlights/highlight-service.ts';
import type { ToolbarService } from '../content/highlights/selection-toolbar.ts';
import { textFragmentUrl } from '../format/text-fragment.ts';
import { articleDraft } from '../library/article-rows.ts';
import { newHighlightId } from '../library/repository.ts';
import type { LibraryClient } from '../messaging/client.ts';
import { type Edited, editHighlight } from '../messaging/edit-highlight.ts';
import type { Span } from '../model/article-document.ts';
import type { HighlightEdit, SaveAnswer } from '../model/library-answers.ts';
import type { SavedArticle, SavedHighlight } from './library/saved-article.ts';

export interface SavedHighlightingPorts {
  worker: LibraryClient;
  saved: () => SavedArticle | null;
  /** Reads the article and its highlights again. */
  reread: () => Promise<void>;
  /** Passages of the printed text, and back. */
  rangeOf: (span: Span) => Range | null;
  spanOf: (range: Range) => Span | null;
  quoted: (words: string) => string;
}

/** Highlights of a saved article's text, as the selection toolbar of a page works with them. */
export function createSavedHighlighting(ports: SavedHighlightingPorts) {
  const { worker, saved, reread, rangeOf, spanOf } = ports;
  const listeners = new Set<() => void>();

  const asAnchored = ({ record, state, span }: SavedHighlight) => {
    const text = saved()?.article?.text ?? '';
    const words = span ? text.slice(span.start, span.end) : '';
    return { record, state, range: span && rangeOf(span), words, found: words };
  };
  /** Highlights whose words hold for `holds`, the shortest first. */
  const where = (holds: (span: Span) => boolean) =>
    (saved()?.highlights ?? [])
      .filter(({ span }) => span && holds(span))
      .toSorted((a, b) => a.span!.end - a.span!.start - (b.span!.end - b.span!.start))
      .map(asAnchored);

  const settled = async (asked: Promise<SaveAnswer | Edited>): Promise<HighlightResult> => {
    const answer = await asked.catch(() => null);
    if (!answer) return { ok: false, reason: 'no-answer' };
    if (answer.state === 'failed') return { ok: false, reason: answer.reason };
    await reread();
    return { ok: true, record: answer.highlight, joined: 'joined' in answer && answer.joined === true };
  };
  const edit = async (
    id: string,
    change: Omit<HighlightEdit, 'id' | 'modified'>,
    before?: string,
  ): Promise<HighlightResult> => {
    const known = saved()?.highlights.find(({ record }) => record.id === id);
    return known
      ? settled(editHighlight(worker, known.record, change, before))
      : { ok: false, reason: 'gone' };
  };

  const service: ToolbarService = {
    ready: Promise.resolve(),
    page: {
      get: (id) => {
        const found = saved()?.highlights.find(({ record }) => record.id === id);
        return found && asAnchored(found);
      },
      at: (x, y) =>
        where((span) =>
          [...(rangeOf(span)?.getClientRects() ?? [])].some(
            ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
          ),
        ),
      around: (range) => {
        const inner = spanOf(range);
        return inner ? where(({ start, end }) => start <= inner.start && inner.end <= end)[0] : undefined;
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    async keep(range, colour) {
      const { article, analysis, record } = saved() ?? {};
      const span = spanOf(range);
      if (!article || !record || !span) return { ok: false, reason: 'no-text' };
      const same = where(({ start, end }) => start === span.start && end === span.end)[0];
      if (same) return edit(same.record.id, { colour });
      const { url, title } = record;
      const draft = analysis ? articleDraft(analysis, url) : { url, title };
      const selectors = describeQuote(article.text, span);
      return settled(
        worker.askTwice('highlight.create', {
          draft: { id: newHighlightId(), selectors, colour, article: draft },
        }),
      );
    },
    recolour: (id, colour) => edit(id, { colour }),
    annotate: (id, note, before) => edit(id, { note }, before),
    async remove(id) {
      const answer = await worker.askTwice('highlight.remove', { id }).catch(() => null);
      if (answer?.state === 'done') await reread();
      return answer?.state === 'done';
    },
    restore: (id) => settled(worker.askTwice('highlight.restore', { id })),
    quoteText(words) {
      const { title, siteName, url } = saved()?.record ?? { title: '', siteName: '', url: '' };
      const source = [title, siteName].filter(Boolean).join(', ');
      return [ports.quoted(words), source && `— ${source}`, textFragmentUrl(url, words)]
        .filter(Boolean)
        .join('\n');
    },
  };
  return {
    service,
    /** Called after every change of the article's highlights. */
    changed(): void {
      for (const listener of listeners) listener();
    },
  };
}
