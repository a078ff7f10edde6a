// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Timeline } from '../../../components/timeline/index.ts';
import {
  foremost,
  nearestRows,
  shownEvents,
  timelineRows,
} from '../../../components/timeline/timeline-rows.ts';
import { assignLanes, createScale, rowGaps } from '../../../components/timeline/timeline-scale.ts';
import { isoDay } from '../../../utils/format/index.ts';
import type { Analysis, TimelineEntry } from '../../../utils/model/analysis.ts';
import { analysisOf, articleOf } from '../../fixtures/analyses/build.ts';
import { harbour as short } from '../../fixtures/analyses/harbour.ts';
import { centuries } from '../../fixtures/analyses/pictures.ts';
import { roomy } from '../../fixtures/analyses/roomy.ts';
import { button, click, NOW, reader, show } from './render.ts';

const harbour = roomy(short);

const entry = (fields: Partial<TimelineEntry>): TimelineEntry => ({
  start: 0,
  end: 5,
  from: '2026-04-21',
  to: '2026-04-21',
  precision: 'day',
  timex: null,
  basis: 'printed',
  tense: 'past',
  ...fields,
});

const withTimeline = (timeline: TimelineEntry[], publishedAt: string | null = '2026-04-21'): Analysis =>
  roomy(
    analysisOf(
      articleOf('Words that happened on a day.', {
        publishedAt,
        publishedAtSource: publishedAt === null ? null : 'input',
      }),
      { timeline },
    ),
  );

describe('what is shown', () => {
  test('a repeat is folded into the first mention', () => {
    const shown = shownEvents(withTimeline([entry({}), entry({ start: 6, end: 9, sameAs: 0 })]));
    expect(shown).toHaveLength(1);
    expect(shown[0]!.mentions).toHaveLength(2);
  });

  test('of events without a date only the one that tells the highest fact', () => {
    const analysis = withTimeline([
      entry({ basis: 'document', start: 0, end: 5 }),
      entry({ basis: 'document', start: 6, end: 10 }),
      entry({ start: 11, end: 19 }),
    ]);
    analysis.keyFacts = [{ start: 5, end: 10, score: 1, status: 'stated', decidedBy: [], attribution: null }];
    expect(shownEvents(analysis).map((event) => event.entry.start)).toEqual([6, 11]);
  });

  test('no event without a date where none tells one of the first facts', () => {
    const analysis = withTimeline([
      entry({ basis: 'document', start: 20, end: 24 }),
      entry({ start: 0, end: 4 }),
    ]);
    analysis.keyFacts = [0, 5, 11, 20].map((start) => ({
      start,
      end: start + 4,
      score: 1,
      status: 'stated',
      decidedBy: [],
      attribution: null,
    }));
    expect(shownEvents(analysis).map((event) => event.entry.start)).toEqual([0]);
  });

  test('of many events on one date those that tell key facts, in the article’s order', () => {
    const analysis = withTimeline([0, 6, 11, 17, 20].map((start) => entry({ start, end: start + 2 })));
    analysis.keyFacts = [
      { start: 17, end: 19, score: 1, status: 'stated', decidedBy: [], attribution: null },
    ];
    expect(foremost(shownEvents(analysis), 2).map((event) => event.entry.start)).toEqual([0, 17]);
  });

  test('what only goes on from a dated sentence is left to those who ask for more', () => {
    const events = shownEvents(withTimeline([entry({}), entry({ start: 6, end: 10, carried: true })]));
    expect(foremost(events, 3).map((event) => event.entry.start)).toEqual([0]);
  });

  test('a date that all of its events took over keeps the first of them', () => {
    const events = shownEvents(withTimeline([0, 6].map((start) => entry({ start, carried: true }))));
    expect(foremost(events, 3).map((event) => event.entry.start)).toEqual([0]);
  });

  test('an event that one of its mentions dates is not left out', () => {
    const events = shownEvents(
      withTimeline([entry({ carried: true }), entry({ start: 6, end: 9, sameAs: 0 }), entry({ start: 11 })]),
    );
    expect(foremost(events, 3)).toHaveLength(2);
  });

  test('days come in order, with publication and today among them', () => {
    const rows = timelineRows(withTimeline([entry({ from: '2027-01-01', to: '2027-01-01' })]), NOW);
    expect(rows.map((row) => row.kind)).toEqual(['published', 'today', 'event']);
  });

  test('a line of many articles, whose day no page tells, has no day of publication', () => {
    const analysis = withTimeline([entry({ from: '2026-03-01', to: '2026-03-01' })]);
    analysis.article.publishedAtSource = null;
    const rows = timelineRows(analysis, NOW);
    expect(rows.map(({ kind }) => kind)).toEqual(['event', 'today']);
  });

  test('a day of publication that is still to come stands behind today', () => {
    const rows = timelineRows(withTimeline([entry({})], '2031-05-02'), NOW);
    expect(rows.map((row) => row.kind)).toEqual(['event', 'today', 'published']);
  });

  test('a marked day on which something happened is one row', () => {
    const rows = timelineRows(withTimeline([entry({})]), NOW);
    expect(rows.map((row) => row.kind)).toEqual(['event', 'today']);
    expect(rows[0]).toMatchObject({ marks: ['published'] });
  });

  test('what is no date is left out', () => {
    expect(timelineRows(withTimeline([entry({ from: '2026-02-30' })]), NOW)).toEqual([]);
  });

  test('of many dates those nearest to publication are kept, and the marks', () => {
    const years = Array.from({ length: 50 }, (_, index) => `${1980 + index}-06-01`);
    const rows = timelineRows(withTimeline(years.map((from) => entry({ from, to: from }))), NOW);
    const near = nearestRows(rows, 3);
    expect(near.map((row) => isoDay(row.from).slice(0, 4))).toEqual(['2025', '2026', '2026', '2026', '2027']);
  });
});

describe('the scale', () => {
  test('gaps stand in proportion to their days', () => {
    const gaps = rowGaps([0, 10, 30, 40]);
    expect(gaps[2]!.height).toBe(2 * gaps[1]!.height);
    expect(gaps.every((gap) => !gap.folded)).toBe(true);
  });

  test('a gap that dwarfs the others is folded', () => {
    expect(rowGaps([0, 36_500, 36_510, 36_520]).map((gap) => gap.folded)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  test('gaps that are all long are none of them folded', () => {
    expect(rowGaps([0, 36_500, 73_000]).some((gap) => gap.folded)).toBe(false);
  });

  test('no gap is taller than the window allows, whatever the days', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -700_000, max: 2_900_000 })), (days) => {
        for (const { height } of rowGaps(days.toSorted((a, b) => a - b))) {
          expect(height).toBeGreaterThanOrEqual(0);
          expect(height).toBeLessThanOrEqual(36);
        }
      }),
    );
  });

  test('a day between two rows lies between them, one past the last nowhere', () => {
    const scale = createScale([0, 10, 20], [5, 25, 125]);
    expect([scale(0), scale(5), scale(15), scale(20), scale(21)]).toEqual([5, 15, 75, 125, null]);
  });

  test('stretches that overlap stand side by side, others share a lane', () => {
    const stretches = [
      { from: 0, to: 10 },
      { from: 5, to: 6 },
      { from: 8, to: 9 },
      { from: 11, to: 12 },
    ];
    expect(assignLanes(stretches, 3)).toEqual([0, 1, 1, 0]);
    expect(Math.max(...assignLanes(Array(9).fill({ from: 0, to: 1 }), 3))).toBe(2);
  });
});

describe('the view', () => {
  // Nothing is laid out here, so no observer would tell of a size.
  beforeAll(() => void vi.stubGlobal('ResizeObserver', undefined));
  afterAll(() => void vi.unstubAllGlobals());

  const timeline = (analysis: Analysis, onReveal = () => {}): HTMLElement =>
    show(<Timeline {...reader} analysis={analysis} onReveal={onReveal} />);

  test('a plan whose day has passed says that it was a plan', () => {
    expect(timeline(harbour).textContent).toContain('Planned for May 20, 2026');
  });

  test('a date too vague for days is said in the words of the article', () => {
    const vague = { ...harbour.timeline[0]!, precision: 'span', vagueDate: { start: 0, end: 8 } } as const;
    const analysis = withTimeline([vague]);
    const words = analysis.article.text.slice(0, 8);
    const times = [...timeline(analysis).querySelectorAll('time')];
    expect(times.map(({ textContent }) => textContent)).toContain(words);
  });

  test('says from which words a date was worked out, not where it was printed', () => {
    const root = timeline(harbour);
    expect(root.textContent).toContain('worked out from “in four weeks”');
    expect(root.textContent).not.toContain('worked out from “1886”');
  });

  test('says how far ahead a date is, and of what has passed no more than the date', () => {
    const [first] = harbour.timeline;
    const ahead = {
      ...first!,
      from: '2028-01-01',
      to: '2028-12-31',
      precision: 'year',
      tense: 'future',
    } as const;
    expect(timeline(withTimeline([ahead])).textContent).toContain('2028, in 2 years');
    expect(timeline(harbour).textContent).not.toContain('years ago');
  });

  test('only what the text has as under way goes on now', () => {
    const [first] = harbour.timeline;
    const half = { ...first!, from: '2026-07-01', to: '2026-12-31', precision: 'half' } as const;
    expect(timeline(withTimeline([{ ...half, tense: 'present' }])).textContent).toContain('going on now');
    expect(timeline(withTimeline([{ ...half, tense: 'future' }])).textContent).not.toContain('going on now');
  });

  test('a click on an event reveals its clause', async () => {
    const onReveal = vi.fn();
    await click(button(timeline(harbour, onReveal), 'It burned down'));
    const { start, end } = harbour.timeline[1]!;
    expect(onReveal).toHaveBeenCalledExactlyOnceWith({ start, end }, [{ start, end }]);
  });

  test('a click on more shows what goes on from a dated sentence', async () => {
    const analysis = withTimeline([entry({}), entry({ start: 6, end: 10, carried: true })]);
    const root = timeline(analysis);
    expect(root.querySelectorAll('.clause')).toHaveLength(1);
    await click(button(root, 'Show 1 more'));
    expect(root.querySelectorAll('.clause')).toHaveLength(2);
  });

  test('is a plan only where the event that it shows was one', () => {
    const later = entry({ start: 6, end: 10, carried: true, tense: 'future' });
    expect(timeline(withTimeline([entry({}), later])).textContent).not.toContain('Planned');
  });

  test('the drawing is for the eye alone; the list says it in words', () => {
    const root = timeline(harbour);
    expect(root.querySelector('svg')!.getAttribute('aria-hidden')).toBe('true');
    expect(root.querySelectorAll('ol > li')).toHaveLength(9);
  });

  test('a gap that is drawn shorter than it is says how long it is', () => {
    expect(timeline(roomy(centuries)).querySelector('.gap')!.textContent).toBe('531 years later');
  });

  test('without a date of publication it says what it leaves undated', () => {
    expect(timeline(withTimeline([entry({})], null)).textContent).toContain('left undated');
  });
});
