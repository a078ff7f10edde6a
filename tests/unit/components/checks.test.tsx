// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { checkSentence } from '../../../components/article/check-sentence.ts';
import { Notices } from '../../../components/article/Notices.tsx';
import { CHECK_KINDS } from '../../../utils/analysis/checks/kinds.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { button, click, reader, show, t } from './render.ts';

const sentence = (kind: string, values: Record<string, string | number>, locale = 'en'): string | null =>
  checkSentence({ kind, spans: [], values }, t, locale)?.replace(/[\u2068\u2069]/g, '') ?? null;

const VALUES: Record<(typeof CHECK_KINDS)[number], Record<string, string | number>> = {
  'offset-date': {
    stated: '2026-05-20',
    offset: 'exactly four weeks from today',
    computed: '2026-05-19',
    reference: '2026-04-21',
  },
  'offset-year': { stated: 1994, offset: '30 years ago', computed: 1996, year: 2026 },
  'weekday-date': { weekday: 'Tuesday', date: '2015-05-04', actual: 'Monday' },
  'percent-change': { from: 5_000_000, to: 6_000_000, unit: 'USD', stated: -30, computed: 20 },
  'multiple-change': { from: 5_000_000, to: 6_000_000, unit: 'USD', stated: 'doubled', computed: 1.2 },
  'share-of': { part: 12, whole: 20, stated: 75, computed: 60 },
  'total-parts': { total: 5, sum: 4, parts: '3 + 1', unit: 'person' },
  'age-birth-year': { age: 60, born: 1950, year: 2026, computed: 76 },
  'two-ages': { name: 'Mia Berg', first: 47, second: 49 },
  'per-unit': { total: 12_000_000, count: 300, each: 50_000, computed: 40_000, unit: 'USD' },
  'told-twice': { what: 'The mine employs … people', first: '4,200 people', second: '4,500 people' },
  conversion: { first: '10 miles', second: '20 km', unit: 'km', stated: 20, computed: 16.1 },
};

const EXPECTED: Record<(typeof CHECK_KINDS)[number], string> = {
  'offset-date':
    'Counted from April 21, 2026, “exactly four weeks from today” is May 19, 2026, but the text says May 20, 2026.',
  'offset-year': 'Counted from 2026, “30 years ago” is 1996, but the text says 1994.',
  'weekday-date': 'May 4, 2015 falls on a Monday, but the text says “Tuesday”.',
  'percent-change': 'From $5,000,000 to $6,000,000 is a change of +20%, but the text says -30%.',
  'multiple-change': 'From $5,000,000 to $6,000,000 is 1.2 times as much, but the text says “doubled”.',
  'share-of': '12 of 20 is 60%, but the text says 75%.',
  'total-parts': 'The parts add up to 4 (3 + 1), but the text says 5.',
  'age-birth-year': 'Somebody born in 1950 is 75 or 76 in 2026, but the text says 60.',
  'two-ages': 'The text gives Mia Berg two ages, 47 and 49.',
  'per-unit': '$12,000,000 divided by 300 is $40,000 each, but the text says $50,000.',
  'told-twice': 'The text says “The mine employs … people” twice: “4,200 people” and “4,500 people”.',
  conversion: '“10 miles” comes to about 16.1 km, but the text says “20 km”.',
};

describe('the sentence about numbers that disagree', () => {
  test.each(CHECK_KINDS)('of the kind %s', (kind) => {
    expect(sentence(kind, VALUES[kind])).toBe(EXPECTED[kind]);
  });

  test.each(CHECK_KINDS)('of the kind %s is left out where a value is missing', (kind) => {
    expect(sentence(kind, {})).toBeNull();
  });

  test('is left out for a kind that is not known, be it a name that every object has', () => {
    expect(sentence('phase-of-the-moon', {})).toBeNull();
    expect(sentence('constructor', {})).toBeNull();
  });

  test('writes an amount without a currency as a bare number, and parts of a unit', () => {
    const values = { from: 1200.5, to: 2401, unit: 'job', stated: 50, computed: 100 };
    expect(sentence('percent-change', values)).toContain('From 1,200.5 to 2,401 is');
    expect(sentence('per-unit', { ...VALUES['per-unit'], computed: 0.5 })).toContain('is $0.50 each');
  });

  test('writes dates and numbers as the reader’s language does', () => {
    expect(sentence('weekday-date', VALUES['weekday-date'], 'de')).toMatch(/^4. Mai 2015 falls on a Montag/);
  });

  test('keeps the article’s words from turning the sentence round', () => {
    const check = { kind: 'conversion', spans: [], values: VALUES.conversion };
    expect(checkSentence(check, t, 'en')).toContain('“\u206810 miles\u2069”');
  });
});

test('a notice says what disagrees, and a click on either quote reveals it with the other', async () => {
  const onReveal = vi.fn();
  const root = show(<Notices {...reader} analysis={harbour} onReveal={onReveal} />);
  expect(root.textContent).toContain('is May 19, 2026, but the text says May 20, 2026.');
  const { spans } = harbour.checks[0]!;
  await click(button(root, 'on May 20'));
  await click(button(root, 'meets in four weeks'));
  expect(onReveal.mock.calls).toEqual(spans.map((span) => [span, spans]));
});

test('a notice of a kind that is not known shows its passages all the same', () => {
  const checks = [{ ...harbour.checks[0]!, kind: 'unknown' }];
  const root = show(<Notices {...reader} analysis={{ ...harbour, checks }} onReveal={() => {}} />);
  expect(root.textContent).toContain('numbers disagree');
  expect(button(root, 'on May 20')).toBeDefined();
});
