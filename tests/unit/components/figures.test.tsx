// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { FigureBar } from '../../../components/figures/FigureBar.tsx';
import { groupFigures, mergeFigures } from '../../../components/figures/figure-groups.ts';
import { FigureList } from '../../../components/figures/index.ts';
import type { Figure } from '../../../utils/model/analysis.ts';
import { analysisOf, articleOf } from '../../fixtures/analyses/build.ts';
import { harbour as short } from '../../fixtures/analyses/harbour.ts';
import { roomy } from '../../fixtures/analyses/roomy.ts';
import { button, click, reader, show } from './render.ts';

const harbour = roomy(short);

const TEXT = 'It ran 8 miles and then 8 miles more, 20 miles in all.';
const figure = (start: number, end: number, fields: Partial<Figure> = {}): Figure => ({
  start,
  end,
  value: 8,
  change: '=',
  unit: { kind: 'measure', code: '[mi_i]', text: 'miles' },
  period: null,
  of: null,
  sentence: { start: 0, end: TEXT.length },
  salience: 0.5,
  ...fields,
});
const values = (...numbers: number[]) => mergeFigures(numbers.map((value) => figure(0, 1, { value })));

const list = (figures: Figure[], onReveal = () => {}): HTMLElement =>
  show(
    <FigureList {...reader} analysis={roomy(analysisOf(articleOf(TEXT), { figures }))} onReveal={onReveal} />,
  );

test('a figure said twice is shown once, and reveals both places', async () => {
  const onReveal = vi.fn();
  const root = list([figure(7, 14), figure(24, 31, { sameAs: 0 })], onReveal);
  expect(root.querySelectorAll('button')).toHaveLength(1);
  await click(button(root, '2 mentions'));
  expect(onReveal).toHaveBeenCalledWith({ start: 7, end: 14 }, [
    { start: 7, end: 14 },
    { start: 24, end: 31 },
  ]);
});

test('what a figure counts is not said again where its own words say it', () => {
  const counted = { text: 'miles', spans: [{ start: 9, end: 14 }] };
  const other = { text: 'It ran', spans: [{ start: 0, end: 6 }] };
  expect(list([figure(7, 14, { of: counted })]).querySelector('.of')).toBeNull();
  expect(list([figure(7, 14, { of: other })]).querySelector('.of')!.textContent).toBe('It ran');
});

/** Figures of one subject, each with another value. */
const ofOne = (text: string, ...all: number[]) =>
  mergeFigures(all.map((value, at) => figure(at, at + 1, { value, of: { text, spans: [] } })));

test('what the article is about comes first', () => {
  const shown = mergeFigures([figure(0, 1), figure(2, 3, { salience: 0.9 })]);
  expect(shown.map(({ figure: each }) => each.start)).toEqual([2, 0]);
});

test('one thing at several times shares a scale from nought', () => {
  expect(groupFigures(ofOne('its revenue', 5, 20))).toMatchObject([{ scale: { low: 0, high: 20 } }]);
});

test('different things of one unit are not drawn on one scale', () => {
  expect(groupFigures([...ofOne('profit', 5), ...ofOne('revenue', 20)])[0]!.scale).toBeNull();
  expect(groupFigures(values(5, 20))[0]!.scale).toBeNull();
});

test('ages are not drawn', () => {
  const age = { kind: 'duration', code: 'a', text: 'years old' } as const;
  const ages = ofOne('the brothers', 41, 31).map(({ figure: each, mentions }) => ({
    figure: { ...each, unit: age },
    mentions,
  }));
  expect(groupFigures(ages)[0]!.scale).toBeNull();
});

test('figures that no eye could compare are drawn apart', () => {
  const groups = groupFigures(values(1e9, 2, 3, 5e8));
  expect(groups.map((group) => group.figures.length)).toEqual([2, 2]);
});

test('a figure alone in its unit is not drawn', () => {
  expect(groupFigures(values(5))[0]!.scale).toBeNull();
});

test('a change from one number to another is drawn even alone', () => {
  const [group] = groupFigures(
    mergeFigures([figure(0, 1, { value: null, low: 2, high: 14, change: 'down' })]),
  );
  expect(group!.scale).toEqual({ low: 0, high: 14 });
});

test('numbers below nought widen the scale', () => {
  expect(groupFigures(ofOne('the balance', -4, 6))[0]!.scale).toEqual({ low: -4, high: 6 });
});

test('a fall is drawn from the greater to the smaller number', () => {
  const fall = figure(0, 1, { value: null, low: 2, high: 10, change: 'down' });
  const line = show(<FigureBar figure={fall} scale={{ low: 0, high: 10 }} />).querySelector('line')!;
  expect([line.getAttribute('x1'), line.getAttribute('x2')]).toEqual(['100%', '20%']);
});

test('nought is marked on a scale that goes below it, and on no other', () => {
  const marksOf = (low: number) =>
    show(<FigureBar figure={figure(0, 1, { value: 5 })} scale={{ low, high: 15 }} />).querySelectorAll(
      'line',
    );
  expect([...marksOf(-5)].map((mark) => mark.getAttribute('x1'))).toEqual(['25%']);
  expect(marksOf(0)).toHaveLength(0);
});

test('a figure that does not tell what it counts comes after those that do', () => {
  const of = { text: 'It ran', spans: [{ start: 0, end: 6 }] };
  const shown = mergeFigures([figure(0, 1, { salience: 0.9 }), figure(2, 3, { of })]);
  expect(shown.map(({ figure: each }) => each.start)).toEqual([2, 0]);
});

test('miles are put into kilometres beside the printed figure', () => {
  expect(list([figure(7, 14)]).textContent).toContain('about 12.9 km');
});

test('the sentence shows on focus and goes on Escape', async () => {
  const root = list([figure(7, 14)]);
  const card = root.querySelector('button')!;
  await act(async () => card.focus());
  expect(root.querySelector('[role=tooltip]')!.textContent).toBe(TEXT);
  expect(card.getAttribute('aria-describedby')).toBe(root.querySelector('[role=tooltip]')!.id);
  await act(async () => {
    card.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  expect(root.querySelector('[role=tooltip]')).toBeNull();
});

test('shows eight at first, then all', async () => {
  const root = show(<FigureList {...reader} analysis={harbour} onReveal={() => {}} />);
  await click(button(root, 'Show 4 more'));
  expect(root.querySelectorAll('.card')).toHaveLength(harbour.figures.length);
});
