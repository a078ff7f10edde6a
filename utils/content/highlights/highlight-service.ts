import { sameWords } from '../../annotation/index.ts';
import { textFragmentUrl } from '../../format/text-fragment.ts';
import type { LibraryClient } from '../../messaging/client.ts';
import { type Edited, editHighlight } from '../../messaging/edit-highlight.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import type { Colour } from '../../model/colours.ts';
import type { LibraryFailure } from '../../model/failures.ts';
import type { HighlightEdit, SaveAnswer } from '../../model/library-answers.ts';
import { quoteOf } from '../../model/record-parts.ts';
import type { HighlightRecord, Selector } from '../../model/records.ts';
import { draftHighlight, selectorsOf } from './highlight-draft.ts';
import { PageHighlights } from './page-highlights.ts';

/** Why a highlight was not kept: the library's reason, no text in the range, or no answer. */
export type HighlightFailure = LibraryFailure | 'no-text' | 'no-answer';

/**
 * The highlight as stored, or the reason why it is not. `joined`: another window's note was kept beside the one given.
 */
export type HighlightResult =
  | { ok: true; record: HighlightRecord; joined?: boolean }
  | { ok: false; reason: HighlightFailure };

export interface HighlightServiceParts {
  document: Document;
  library: LibraryClient;
  /** The page's article, where it was read. */
  article(): ArticleDocument | null;
  /** Words between the quotation marks of the reader's language. */
  quoted(words: string): string;
}

const quoteIn = (selectors: readonly Selector[]): string =>
  selectors.find((each) => each.type === 'TextQuoteSelector')?.exact ?? '';

const failure = (reason: HighlightFailure): HighlightResult => ({ ok: false, reason });

/** Operations on the highlights of one page. Each change is shown only after the library has it on the disk. */
export function createHighlightService({ document, library, article, quoted }: HighlightServiceParts) {
  const address = () => {
    const url = document.location.href;
    const canonical =
      article()?.url || document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
    return { url, ...(canonical && { canonical }) };
  };

  const page = new PageHighlights(document, {
    async load() {
      const answer = await library.askTwice('highlights.ofPage', address()).catch(() => null);
      return answer?.state === 'found' ? answer.highlights : null;
    },
    report({ id, modified }, state) {
      void library.askTwice('highlight.update', { id, modified, state }).catch(() => {});
    },
  });

  /** @param range the words of a fresh highlight, which need not be searched for */
  const settled = async (
    asked: Promise<SaveAnswer | Edited>,
    range?: Range | null,
  ): Promise<HighlightResult> => {
    const answer = await asked.catch(() => null);
    if (!answer) return failure('no-answer');
    if (answer.state === 'failed') return failure(answer.reason);
    await page.put(answer.highlight, range);
    return { ok: true, record: answer.highlight, joined: 'joined' in answer && answer.joined === true };
  };

  const edit = (
    id: string,
    change: Omit<HighlightEdit, 'id' | 'modified'>,
    before?: string,
  ): Promise<HighlightResult> => {
    const known = page.get(id);
    if (!known) return Promise.resolve(failure('gone'));
    return settled(editHighlight(library, known.record, change, before));
  };

  const ready = page.reload();

  return {
    page,
    /** Resolves when the stored highlights have been anchored. */
    ready,
    async keep(range: Range, colour: Colour): Promise<HighlightResult> {
      await ready;
      const drafted = draftHighlight(document, range, { colour, article: article() });
      if (!drafted) return failure('no-text');
      const same = drafted.range && page.around(drafted.range);
      // The very same words are not kept twice: they take the colour.
      if (same && sameWords(quoteOf(same.record), quoteIn(drafted.draft.selectors)))
        return same.record.colour === colour
          ? { ok: true, record: same.record }
          : edit(same.record.id, { colour });
      return settled(library.askTwice('highlight.create', { draft: drafted.draft }), drafted.range);
    },
    recolour: (id: string, colour: Colour) => edit(id, { colour }),
    /** @param before the note that the reader began from */
    annotate: (id: string, note: string, before: string) => edit(id, { note }, before),
    retag: (id: string, tags: string[]) => edit(id, { tags }),
    /** Accepts the words found in the page as the highlight's own. */
    async accept(id: string): Promise<HighlightResult> {
      const range = page.get(id)?.range;
      const selectors = range && selectorsOf(document, range);
      return selectors ? edit(id, { selectors, state: 'in-place' }) : failure('no-text');
    },
    async remove(id: string): Promise<boolean> {
      const answer = await library.askTwice('highlight.remove', { id }).catch(() => null);
      if (answer?.state !== 'done') return false;
      page.drop(id);
      return true;
    },
    restore: (id: string) => settled(library.askTwice('highlight.restore', { id })),
    /** A quote that stands on its own: the words, where they are from, and a link that opens them there. */
    quoteText(words: string): string {
      const known = article();
      const source = [known?.title || document.title, known?.siteName].filter(Boolean).join(', ');
      const link = textFragmentUrl(known?.url || document.location.href, words);
      return [quoted(words), source && `— ${source}`, link].filter(Boolean).join('\n');
    },
  };
}
export type HighlightService = ReturnType<typeof createHighlightService>;
