import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseId, emptySnapshot, type LibrarySnapshot } from '../../../../utils/library/library-snapshot.ts';
import { mergeLibraries } from '../../../../utils/library/merge/index.ts';
import { membersIn, noteOf, withNote } from '../../../../utils/model/record-parts.ts';
import type { CaseMember, HighlightRecord } from '../../../../utils/model/records.ts';
import { uuid } from '../library-fixture.ts';
import stored from '../stored-001.json' with { type: 'json' };
import { honestLibrary, library } from './arbitrary-library.ts';

const base = stored.highlights[0] as HighlightRecord;
const [harbour] = stored.articles;
const { latest: _, ...article } = harbour!;

function holding(...highlights: HighlightRecord[]): LibrarySnapshot {
  return { ...emptySnapshot(), articles: [article], highlights };
}

const whole = (merged: ReturnType<typeof mergeLibraries>): LibrarySnapshot => {
  const { joined: _joined, ...snapshot } = merged;
  return snapshot;
};

describe('merging', () => {
  test('gives the same library whichever machine comes first', () => {
    fc.assert(
      fc.property(library, library, (a, b) => {
        expect(mergeLibraries(a, b)).toEqual(mergeLibraries(b, a));
      }),
      { numRuns: 200 },
    );
  });

  test('with what was merged already changes nothing', () => {
    fc.assert(
      fc.property(honestLibrary, honestLibrary, (a, b) => {
        const merged = whole(mergeLibraries(a, b));
        expect(whole(mergeLibraries(merged, emptySnapshot()))).toEqual(merged);
        expect(whole(mergeLibraries(merged, a))).toEqual(merged);
        expect(whole(mergeLibraries(b, merged))).toEqual(merged);
      }),
      { numRuns: 200 },
    );
  });

  test('loses no note of a highlight that was not deleted', () => {
    fc.assert(
      fc.property(library, library, (a, b) => {
        const there = mergeLibraries(a, b).highlights.map(noteOf).join('\n');
        const ids = new Set([...a.tombstones, ...b.tombstones].map(({ id }) => id));
        const shared = new Set(a.highlights.map(({ id }) => id));
        for (const own of b.highlights)
          if (!ids.has(own.id) && !shared.has(own.id)) expect(there).toContain(noteOf(own));
      }),
    );
  });

  test('takes the state changed last', () => {
    const older = { ...base, colour: 'pink' as const };
    const newer = { ...base, colour: 'blue' as const, modified: '2026-06-01T00:00:00.000Z' };
    expect(mergeLibraries(holding(newer), holding(older)).highlights).toEqual([newer]);
  });

  test('keeps deleted what was deleted after its last change, and brings back what was changed after', () => {
    const deletedLater = { id: base.id, deleted: '2026-06-01T00:00:00.000Z' };
    const gone = mergeLibraries(holding(base), { ...emptySnapshot(), tombstones: [deletedLater] });
    expect(gone).toMatchObject({ highlights: [], articles: [], tombstones: [deletedLater] });
    const deletedBefore = { id: base.id, deleted: '2026-05-01T00:00:00.000Z' };
    const alive = mergeLibraries(holding(base), { ...emptySnapshot(), tombstones: [deletedBefore] });
    expect(alive).toMatchObject({ highlights: [base], tombstones: [] });
  });

  test('makes one highlight of the same words marked on two machines, with both notes', () => {
    const other = withNote({ ...base, id: uuid(5), created: '2026-05-04T00:00:00.000Z' }, 'And who paid?');
    const { highlights, joined, tombstones } = mergeLibraries(holding(base), holding(other));
    expect(joined).toBe(1);
    expect(highlights.map(({ id }) => id)).toEqual([base.id]);
    expect(noteOf(highlights[0]!)).toBe('Which year?\n\nAnd who paid?');
    expect(tombstones.map(({ id }) => id)).toEqual([uuid(5)]);
  });

  test('leaves two places of one word two highlights', () => {
    const at = (id: number, suffix: string): HighlightRecord => ({
      ...base,
      id: uuid(id),
      target: {
        source: base.target.source,
        selector: [{ type: 'TextQuoteSelector', exact: 'rates', prefix: 'the ', suffix }],
      },
    });
    const { highlights } = mergeLibraries(holding(at(1, ' rose')), holding(at(2, ' fell')));
    expect(highlights).toHaveLength(2);
  });

  test('keeps both highlights where an id was given twice', () => {
    const other: HighlightRecord = {
      ...base,
      created: '2026-05-03T00:00:00.000Z',
      modified: '2026-05-03T00:00:00.000Z',
      target: {
        source: base.target.source,
        selector: [{ type: 'TextQuoteSelector', exact: 'Other words.' }],
      },
    };
    const { highlights } = mergeLibraries(holding(base), holding(other));
    expect(highlights).toHaveLength(2);
    expect(new Set(highlights.map(({ id }) => id)).size).toBe(2);
    expect(highlights).toContainEqual(base);
  });

  test('keeps both where an id was given twice at one moment, whichever comes first, and however often', () => {
    const other: HighlightRecord = {
      ...base,
      target: { ...base.target, selector: [{ type: 'TextQuoteSelector', exact: 'Other words.' }] },
    };
    const merged = mergeLibraries(holding(base), holding(other));
    expect(new Set(merged.highlights.map(({ id }) => id)).size).toBe(2);
    expect(mergeLibraries(holding(other), holding(base)).highlights).toEqual(merged.highlights);
    expect(mergeLibraries(merged, holding(other)).highlights).toEqual(merged.highlights);
  });

  test('keeps one article of a page that was seen under two addresses', () => {
    const seen = { ...article, id: uuid(8), key: 'example.org/p?story=7', keys: ['example.org/p?story=7'] };
    const elsewhere = {
      ...emptySnapshot(),
      articles: [{ ...seen, created: '2026-05-09T00:00:00.000Z' }],
      highlights: [
        {
          ...base,
          id: uuid(6),
          articleKey: seen.key,
          target: { ...base.target, selector: [{ type: 'TextQuoteSelector' as const, exact: 'Cranes' }] },
        },
      ],
    };
    const { articles, highlights } = mergeLibraries(holding(base), elsewhere);
    expect(articles).toHaveLength(1);
    expect(new Set(highlights.map(({ articleKey }) => articleKey))).toEqual(new Set([article.key]));
  });

  test('joins what two devices put into a case, and follows the later word on each', () => {
    const [early, late] = ['2026-05-01T09:00:00.000Z', '2026-05-01T10:00:00.000Z'];
    const held = (articles: CaseMember[], named = early, name = 'Harbour'): LibrarySnapshot => ({
      ...emptySnapshot(),
      cases: [{ id: uuid(1), name, created: early, modified: late, named, articles, highlights: [] }],
    });
    const a = held([
      { key: 'example.org/a', at: early },
      { key: 'example.org/b', at: early },
    ]);
    const b = held(
      [
        { key: 'example.org/c', at: early },
        { key: 'example.org/b', at: late, out: true },
      ],
      late,
      'The harbour',
    );
    const [joined] = mergeLibraries(a, b).cases;
    expect(joined!.name).toBe('The harbour');
    expect(membersIn(joined!.articles)).toEqual(['example.org/a', 'example.org/c']);
  });

  test('keeps a case deleted that was not changed since, and one that was', () => {
    const at = '2026-05-01T09:00:00.000Z';
    const held: LibrarySnapshot = {
      ...emptySnapshot(),
      cases: [
        { id: uuid(1), name: 'Harbour', created: at, modified: at, named: at, articles: [], highlights: [] },
      ],
    };
    const deletedAt = (deleted: string): LibrarySnapshot => ({
      ...emptySnapshot(),
      tombstones: [{ id: caseId(uuid(1)), deleted }],
    });
    expect(mergeLibraries(held, deletedAt('2026-05-02T00:00:00.000Z')).cases).toEqual([]);
    const alive = mergeLibraries(held, deletedAt('2026-04-01T00:00:00.000Z'));
    expect(alive.cases).toHaveLength(1);
    expect(alive.tombstones).toEqual([]);
  });

  test('leaves a case the highlight that another became one with', () => {
    const at = '2026-05-04T00:00:00.000Z';
    const twin = { ...base, id: uuid(5), created: at, modified: at };
    const held: LibrarySnapshot = {
      ...holding(twin),
      cases: [
        {
          id: uuid(1),
          name: 'Harbour',
          created: at,
          modified: at,
          named: at,
          articles: [],
          highlights: [{ key: twin.id, at }],
        },
      ],
    };
    const { cases, highlights } = mergeLibraries(holding(base), held);
    expect(membersIn(cases[0]!.highlights)).toContain(highlights[0]!.id);
  });
});
