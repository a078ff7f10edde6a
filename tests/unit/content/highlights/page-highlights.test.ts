// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PageText } from '../../../../utils/article/page-text.ts';
import { draftHighlight } from '../../../../utils/content/highlights/highlight-draft.ts';
import { PageHighlights } from '../../../../utils/content/highlights/page-highlights.ts';
import type { HighlightRecord } from '../../../../utils/model/records.ts';

const painted = new Map<string, Range[]>();
class FakeHighlight extends Array<Range> {
  priority = 0;
}

const BEFORE = 'The harbour board met on Tuesday in the old customs house.';
const WORDS = 'It agreed to dredge the northern channel before the winter storms.';
const AFTER = 'Fishing crews had asked for that since the spring of last year.';

const write = (words: string): void => {
  document.body.replaceChildren(
    ...[BEFORE, words, AFTER].map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
};

function recordOf(words: string, more: Partial<HighlightRecord> = {}): HighlightRecord {
  const page = PageText.of(document)!;
  const start = page.text.indexOf(words);
  const range = page.rangeOf({ start, end: start + words.length })!;
  const { draft } = draftHighlight(document, range, { colour: 'green', article: null })!;
  return {
    id: draft.id,
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    motivation: 'highlighting',
    target: { source: 'https://news.example/a', selector: draft.selectors },
    body: [],
    colour: 'green',
    articleKey: 'news.example/a',
    state: 'in-place',
    ...more,
  };
}

beforeEach(() => {
  painted.clear();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: painted, escape: (text: string) => text });
  // A clock that stands still: on a slow machine the search would pause, and its pause would never end.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  write(WORDS);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function shown(records: HighlightRecord[]) {
  const report = vi.fn();
  const page = new PageHighlights(document, { load: async () => records, report });
  return { page, report };
}
const state = (page: PageHighlights) => page.list().map((each) => each.state);

describe('the highlights of a page', () => {
  test('stand where their words stand, and are painted there', async () => {
    const { page } = shown([recordOf('dredge the northern channel')]);
    await page.reload();
    expect(state(page)).toEqual(['in-place']);
    expect([...painted.values()].flat().map(String)).toEqual(['dredge the northern channel']);
    page.stop();
  });

  test('keep the range of a fresh one, and search the page for nothing', async () => {
    const { page } = shown([]);
    await page.reload();
    const text = PageText.of(document)!;
    const start = text.text.indexOf(WORDS);
    const range = text.rangeOf({ start, end: start + 9 })!;
    const record = recordOf('It agreed');
    const search = vi.spyOn(PageText, 'steps');
    await page.put(record, range);
    expect(page.list()).toMatchObject([{ state: 'in-place', words: 'It agreed', range }]);
    expect(search).not.toHaveBeenCalled();
    search.mockRestore();
    page.stop();
  });

  test('search for a fresh one whose words the page took out meanwhile', async () => {
    const { page } = shown([]);
    const text = PageText.of(document)!;
    const start = text.text.indexOf(WORDS);
    const range = text.rangeOf({ start, end: start + 9 })!;
    const record = recordOf('It agreed');
    write(WORDS);
    await page.put(record, range);
    expect(page.list()).toMatchObject([{ state: 'in-place', words: 'It agreed' }]);
    expect(page.list()[0]!.range).not.toBe(range);
    page.stop();
  });

  test('have what was made here while the library was being asked', async () => {
    const record = recordOf('It agreed');
    const answers = [[], [record]];
    const page = new PageHighlights(document, { load: async () => answers.shift()!, report: vi.fn() });
    const loading = page.reload();
    await page.put(record);
    await loading;
    expect(page.list()).toMatchObject([{ record: { id: record.id } }]);
    expect(answers).toEqual([]);
    page.stop();
  });

  test('say that the page has changed their words', async () => {
    const { page } = shown([recordOf(WORDS)]);
    write('It agreed to dredge the southern channel before the winter storms.');
    await page.reload();
    expect(state(page)).toEqual(['changed']);
    expect(page.list()[0]?.found).toContain('southern channel');
    expect(painted.size).toBe(2);
    page.stop();
  });

  test('are lost rather than painted on other words', async () => {
    const { page } = shown([recordOf(WORDS)]);
    write('Nobody came, and the meeting was called off at noon.');
    await page.reload();
    expect(state(page)).toEqual(['lost']);
    expect(painted.size).toBe(0);
    page.stop();
  });

  test('are found when the page brings their words later', async () => {
    const record = recordOf(WORDS);
    const { page } = shown([record]);
    write('Loading');
    await page.reload();
    expect(state(page)).toEqual(['lost']);
    write(WORDS);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state(page)).toEqual(['in-place']);
    page.stop();
  });

  test('move along when the page renders the same words anew', async () => {
    const { page } = shown([recordOf(WORDS)]);
    await page.reload();
    write(WORDS);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(page.list()[0]?.range?.startContainer.isConnected).toBe(true);
    expect(page.list()[0]?.range?.toString()).toBe(WORDS);
    page.stop();
  });

  test('tell what became of their words once the page has come to rest, and only what is new', async () => {
    const { page, report } = shown([recordOf(WORDS), recordOf('old customs house')]);
    write('Nobody came, and the meeting was called off at noon.');
    await page.reload();
    expect(report).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(report).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'lost');
    page.stop();
  });

  test('may overlap, and the shortest around a passage is the one that is meant', async () => {
    const whole = recordOf(WORDS);
    const part = recordOf('northern channel', { colour: 'pink' });
    const { page } = shown([whole, part]);
    await page.reload();
    expect(painted.size).toBe(2);
    const range = document.createRange();
    const node = document.querySelectorAll('p')[1]!.firstChild!;
    range.setStart(node, WORDS.indexOf('channel'));
    range.setEnd(node, WORDS.indexOf('channel') + 3);
    expect(page.around(range)?.record.id).toBe(part.id);
    range.setStart(node, 0);
    expect(page.around(range)?.record.id).toBe(whole.id);
    page.stop();
  });

  test('stay found but are not painted where painting is off', async () => {
    const { page } = shown([recordOf(WORDS)]);
    await page.reload();
    page.setPainting(false);
    expect(painted.size).toBe(0);
    expect(state(page)).toEqual(['in-place']);
    page.setPainting(true);
    expect(painted.size).toBe(1);
    page.stop();
  });

  test('leave no paint and look at nothing more once they are stopped', async () => {
    const { page } = shown([recordOf(WORDS)]);
    await page.reload();
    page.stop();
    write('Loading');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(painted.size).toBe(0);
  });
});
