import { describe, expect, it } from 'vitest';
import { timelineOf } from './read-timeline.ts';

const read = (text: string, publishedAt?: string | null): string[] =>
  timelineOf(text, publishedAt).map(
    ({ start, end, from, precision }) => `${from} ${precision}: ${text.slice(start, end)}`,
  );

describe('entries', () => {
  it('are the clauses that tell the events, each with its own date', () => {
    expect(read('The mill opened in 1902, and the owners closed it in March 1987.')).toEqual([
      '1902-01-01 year: The mill opened in 1902',
      '1987-03-01 month: the owners closed it in March 1987.',
    ]);
  });

  it('stand in order of their first day', () => {
    expect(
      read('The owners closed it in 1987. They had opened it in 1902.').map((entry) => entry.slice(0, 4)),
    ).toEqual(['1902', '1987']);
  });

  it('say whether their date was printed or worked out', () => {
    const [printed, resolved] = timelineOf('The mill closed on May 3, 1990. The owner died last year.');
    expect(printed).toMatchObject({ basis: 'printed', timex: 0, tense: 'past' });
    expect(resolved).toMatchObject({ basis: 'resolved', timex: 1, from: '2025-01-01', to: '2025-12-31' });
  });

  it('belong to the day of publication where a past event names no date', () => {
    expect(timelineOf('Council and bridge\n\nThe council rejected the plan.').at(-1)).toMatchObject({
      basis: 'document',
      timex: null,
      from: '2026-06-17',
      precision: 'day',
    });
  });

  it('look ahead with their date', () => {
    expect(timelineOf('The council will vote next month.')[0]).toMatchObject({
      tense: 'future',
      from: '2026-07-01',
    });
  });

  it('draw a stretch that begins on the day of publication', () => {
    expect(timelineOf('Prices will rise over the next three months.')[0]).toMatchObject({
      precision: 'span',
      from: '2026-06-17',
      to: '2026-09-17',
    });
  });
});

describe('a vague date', () => {
  const words = (text: string): (string | undefined)[] =>
    timelineOf(text).map(({ vagueDate }) => vagueDate && text.slice(vagueDate.start, vagueDate.end));

  it.each([
    ['Prices doubled over the last two years.', 'the last two years'],
    ['The mill closed in early 2018.', 'early 2018'],
  ])('in "%s" keeps the words of the article', (text, said) => expect(words(text)).toEqual([said]));

  it('is none where the days are exact', () =>
    expect(words('The mill closed in 2018. It opened on May 3.')).toEqual([undefined, undefined]));
});

describe('no entry', () => {
  it.each(['He waited for two years.', 'The ferry sails every Tuesday.'])(
    'for "%s", which only measures or repeats',
    (text) => {
      expect(timelineOf(text).filter(({ timex }) => timex !== null)).toEqual([]);
    },
  );

  it('is dated by the clock where the article has no day of publication', () => {
    expect(timelineOf('She left yesterday. The council rejected the plan.', null)).toEqual([]);
  });
});

describe('the day that the news tells of', () => {
  it('is carried to sentences that go on without a date', () => {
    const entries = timelineOf('The mayor opened the bridge on Monday. She praised the builders.');
    expect(entries).toMatchObject([
      { from: '2026-06-15', basis: 'resolved', timex: 0 },
      { from: '2026-06-15', basis: 'resolved', timex: 0, carried: true },
    ]);
    expect(entries[0]).not.toHaveProperty('carried');
  });

  it('is not a day long gone', () => {
    const entries = timelineOf(
      'Council and bridge\n\nThe mayor opened the bridge on May 3, 1990. The council rejected the plan.',
    );
    expect(entries.at(-1)).toMatchObject({ from: '2026-06-17', basis: 'document' });
  });

  it('dates a headline in the present tense', () => {
    const text = 'Council rejects plan for bridge\n\nThe mayor opened the bridge on Monday.';
    expect(read(text)).toEqual([
      '2026-06-15 day: Council rejects plan for bridge',
      '2026-06-15 day: The mayor opened the bridge on Monday.',
    ]);
  });
});

describe('the day of publication', () => {
  it.each(['2026-06-17T23:30:00-07:00', '2026-06-17T00:30:00+09:00', '2026-06-17T23:59:59Z'])(
    'is the one that the publisher wrote, whatever the zone: %s',
    (publishedAt) => {
      expect(timelineOf('The mayor opened the bridge today.', publishedAt)).toMatchObject([
        { from: '2026-06-17', to: '2026-06-17' },
      ]);
    },
  );

  it('may lie years ahead: what is told from there is', () => {
    expect(timelineOf('The mayor opened the bridge yesterday.', '2031-05-02')).toMatchObject([
      { from: '2031-05-01', tense: 'past' },
    ]);
  });

  it('dates nothing at all where it is no day', () => {
    expect(timelineOf('The mayor opened the bridge yesterday.', '2026-02-30')).toEqual([]);
  });
});

describe('a clause without a date', () => {
  it.each([
    ['a state', 'The plan was good.'],
    ['a condition', 'If the council rejected the plan, the mayor would resign.'],
    ['what came before the news', 'The council had rejected the plan.'],
    ['background', 'The council previously rejected the plan.'],
    ['a fragment', 'Rejected.'],
    ['what is to come', 'The council will reject the plan.'],
  ])('makes no entry of %s', (_what, text) => {
    expect(timelineOf(text)).toEqual([]);
  });

  it('takes no date to come with a past verb', () => {
    expect(timelineOf('The council announced a plan for 2029.')).toEqual([]);
  });
});

describe('an event told again', () => {
  const sameAs = (text: string): (number | undefined)[] => timelineOf(text).map((entry) => entry.sameAs);

  it('in the same words says where it was told first', () => {
    expect(
      sameAs('The company will dismiss the workers on July 3. On July 3 it will dismiss the workers.'),
    ).toEqual([undefined, 0]);
  });

  it('with the same figure is the same', () => {
    expect(
      sameAs('On July 3 the mill is closing 600 looms. The 600 July 3 closures will save money.'),
    ).toEqual([undefined, 0]);
  });

  it('in other words on the same day is another', () => {
    expect(sameAs('On July 3 the mill will close. The ferry will sail to Dover on July 3.')).toEqual([
      undefined,
      undefined,
    ]);
  });
});
