// @vitest-environment happy-dom

import * as fc from 'fast-check';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { viewedEntries } from '../../../components/sidebar/InView.tsx';
import { type CompanionPage, PageCompanion } from '../../../components/sidebar/PageCompanion.tsx';
import { type RailMark, railBuckets } from '../../../components/sidebar/rail-buckets.ts';
import type { Span } from '../../../utils/model/article-document.ts';
import type { HighlightViewModel } from '../../../utils/panel/highlight-view-model.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { click, reader, show } from './render.ts';

const mark = (place: number): RailMark => ({ key: `${place}`, kind: 'fact', label: 'words', place });

test('marks that a pointer cannot tell apart are joined', () => {
  const buckets = railBuckets([mark(0.5), mark(0.1), mark(0.505)], 600);
  expect(buckets.map(({ place, marks }) => [place, marks.length])).toEqual([
    [0.1, 1],
    [0.5, 2],
  ]);
});

test('no mark is lost on the rail, and 300 highlights leave no more marks than there is room for', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 300 }), (places) => {
      const buckets = railBuckets(places.map(mark), 600);
      expect(buckets.flatMap(({ marks }) => marks)).toHaveLength(places.length);
      expect(buckets.length).toBeLessThanOrEqual(600 / 9 + 1);
    }),
  );
});

test('what can come into view stands in the order of the text, each once', () => {
  const entries = viewedEntries(harbour);
  expect(entries.map(({ place }) => place.start)).toEqual(
    entries.map(({ place }) => place.start).toSorted((a, b) => a - b),
  );
  expect(new Set(entries.map(({ kind, span }) => `${kind} ${span.start}`)).size).toBe(entries.length);
  expect(viewedEntries({ ...harbour, keyFacts: [], figures: [], timeline: [] })).toEqual([]);
});

/** A page of which each character is a pixel high. */
function characterPage(height = 600) {
  let scrolled = 0;
  let heard: () => void = () => {};
  const page: CompanionPage = {
    boxOf: ({ start, end }: Span) => ({ top: start - scrolled, bottom: end - scrolled }),
    boxOfHighlight: () => ({ top: 90 - scrolled, bottom: 120 - scrolled }),
    measure: () => ({ window: height, scrolled, height: harbour.article.text.length }),
    subscribe(listener) {
      heard = listener;
      return () => {};
    },
  };
  const scroll = (to: number): void => {
    scrolled = to;
    heard();
  };
  return { page, scroll };
}

const highlight = (note: string): HighlightViewModel => ({
  ...{ id: 'h', colour: 'green', note, tags: [], state: 'in-place', quote: 'kept words' },
  ...{ prefix: '', suffix: '', found: '' },
});

test('follows the page: what has left the view goes, what comes into it comes', async () => {
  vi.useFakeTimers();
  const { page, scroll } = characterPage(200);
  const props = { ...reader, analysis: harbour, highlights: [], page, sheet: true };
  const root = show(<PageCompanion {...props} onReveal={() => {}} onShow={() => {}} />);
  const shown = () => root.querySelector('section')!.textContent!;
  expect(shown()).toContain('The port of Norhaven will close');
  await act(async () => {
    scroll(1200);
    vi.advanceTimersByTime(200);
  });
  expect(shown()).not.toContain('The port of Norhaven will close');
  vi.useRealTimers();
});

test('the rail shows a note under the pointer and leads to its highlight', async () => {
  const { page } = characterPage();
  const onShow = vi.fn();
  const props = { ...reader, analysis: { ...harbour, keyFacts: [] }, page, sheet: false };
  const root = show(
    <PageCompanion
      {...props}
      highlights={[highlight('Ask the mayor')]}
      onReveal={() => {}}
      onShow={onShow}
    />,
  );
  const button = root.querySelector<HTMLButtonElement>('[data-colour=green]')!;
  expect(button.textContent).toBe('Ask the mayor');
  await click(button);
  expect(onShow).toHaveBeenCalledWith('h');
});

test('a sheet has no rail', () => {
  const { page } = characterPage();
  const props = { ...reader, analysis: harbour, page, sheet: true, highlights: [highlight('')] };
  const root = show(<PageCompanion {...props} onReveal={() => {}} onShow={() => {}} />);
  expect(root.querySelector('[data-colour]')).toBeNull();
});
