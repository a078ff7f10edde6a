import { expect, test, vi } from 'vitest';
import type { LibraryClient } from '../../../utils/messaging/client.ts';
import type { HighlightRecord } from '../../../utils/model/records.ts';
import { createTabHighlights } from '../../../utils/panel/tab-highlights.ts';

const record = (id: string, exact: string, start: number): HighlightRecord =>
  ({
    id,
    colour: 'yellow',
    state: 'in-place',
    modified: '2026-11-01T10:00:00.000Z',
    body: [],
    target: {
      source: 'https://example.com/a',
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
    },
  }) as unknown as HighlightRecord;

function store(first: HighlightRecord[]) {
  let stored = first;
  const gone = new Map<string, HighlightRecord>();
  const askTwice = vi.fn(async (name: string, request: { id?: string }) => {
    if (name === 'highlights.ofPage') return { state: 'found', highlights: stored };
    if (name === 'highlight.remove') {
      const found = stored.find(({ id }) => id === request.id);
      if (!found) return { state: 'failed', reason: 'gone', detail: '' };
      gone.set(found.id, found);
      stored = stored.filter((each) => each !== found);
      return { state: 'done' };
    }
    const back = gone.get(request.id ?? '')!;
    stored = [...stored, back];
    return { state: 'found', highlight: back };
  });
  const draw = vi.fn();
  const worker = { askTwice } as unknown as LibraryClient;
  return { ...createTabHighlights(worker, 'https://example.com/a', draw), askTwice, draw };
}

test("a page's highlights are listed in the order of its text", async () => {
  const { look, view } = store([record('b', 'later', 90), record('a', 'early', 3)]);
  await look('https://example.com/a');
  expect(view().highlights.map(({ quote }) => quote)).toEqual(['early', 'later']);
});

test('one that is deleted can be restored', async () => {
  const { look, view, remove, actions, askTwice } = store([record('a', 'early', 3)]);
  await look('https://example.com/a');
  expect(await remove('a')).toBe(true);
  expect(view()).toMatchObject({ highlights: [], removed: true });
  actions.onUndo();
  await vi.waitFor(() => expect(view().highlights).toHaveLength(1));
  expect(askTwice).toHaveBeenCalledWith('highlight.restore', { id: 'a' });
});

test('a deletion that fails says so and keeps the list', async () => {
  const { look, view, remove } = store([record('a', 'early', 3)]);
  await look('https://example.com/a');
  expect(await remove('unknown')).toBe(false);
  expect(view()).toMatchObject({ removed: false, notice: 'no-answer' });
  expect(view().highlights).toHaveLength(1);
});
