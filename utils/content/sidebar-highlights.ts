import type { Span } from '../model/article-document.ts';
import type { Colour } from '../model/colours.ts';
import { countedTags } from '../model/reader-tags.ts';
import { tagsOf } from '../model/record-parts.ts';
import { type HighlightViewModel, highlightViewModel } from '../panel/highlight-view-model.ts';
import type { Highlighter } from './highlights/create-highlighter.ts';
import type { HighlightFailure, HighlightResult } from './highlights/highlight-service.ts';

/** This page's highlights as the sidebar shows them. */
export interface HighlightsView {
  highlights: HighlightViewModel[];
  /** True while a deletion made here can be undone. */
  removed: boolean;
  notice: HighlightFailure | 'note-joined' | null;
}

const NONE: HighlightsView = { highlights: [], removed: false, notice: null };

/**
 * The sidebar's operations on the highlights of its page, through the highlighter that is in the page already.
 * `onChange` is called after every change.
 */
export function sidebarHighlights(
  highlighter: () => Highlighter | undefined,
  onChange: () => void,
  reveal: (range: Range) => void,
) {
  let removed: string | null = null;
  let notice: HighlightsView['notice'] = null;
  let followed: Highlighter | undefined;

  const found = (): Highlighter | undefined => {
    const now = highlighter();
    if (now && now !== followed) {
      followed = now;
      now.service.page.subscribe(onChange);
    }
    return now;
  };
  const showNotice = (next: HighlightsView['notice']): void => {
    notice = next;
    removed = null;
    onChange();
  };
  const after = (work: Promise<HighlightResult> | undefined): void =>
    void work?.then((kept) => showNotice(!kept.ok ? kept.reason : kept.joined ? 'note-joined' : null));

  return {
    view(): HighlightsView {
      const page = found()?.service.page;
      return page
        ? { highlights: page.list().map(highlightViewModel), removed: removed !== null, notice }
        : NONE;
    },
    actions: {
      onShow(id: string): void {
        const range = found()?.service.page.get(id)?.range;
        if (range) reveal(range);
      },
      onColour: (id: string, colour: Colour) => after(found()?.service.recolour(id, colour)),
      onNote: (id: string, note: string, before: string) =>
        after(found()?.service.annotate(id, note, before)),
      onTags: (id: string, tags: string[]) => after(found()?.service.retag(id, tags)),
      /** Tags on this page's highlights: a page learns no others. */
      suggest: async (): Promise<string[]> =>
        countedTags((found()?.service.page.list() ?? []).map(({ record }) => tagsOf(record))).map(
          ({ name }) => name,
        ),
      onAccept: (id: string) => after(found()?.service.accept(id)),
      onLookAgain: () => void found()?.service.page.lookAgain(),
      onRemove(id: string): void {
        void found()
          ?.service.remove(id)
          .then((done) => {
            showNotice(done ? null : 'no-answer');
            if (done) removed = id;
            onChange();
          });
      },
      onUndo(): void {
        if (removed !== null) after(found()?.service.restore(removed));
      },
    },
    keep: (span: Span) => found()?.keepSpan(span) ?? Promise.resolve('no-answer'),
    remove: (id: string) => found()?.service.remove(id) ?? Promise.resolve(false),
    restore: (id: string) => after(found()?.service.restore(id)),
  };
}
