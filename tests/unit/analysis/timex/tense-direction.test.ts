import { describe, expect, it } from 'vitest';
import { timexesOf } from './read-timexes.ts';

/** Seen from a Wednesday, Tuesday is the 16th behind and the 23rd ahead. */
const pointsAhead = (text: string): boolean => timexesOf(text)[0]?.value === '2026-06-23';

describe('a bare weekday looks ahead', () => {
  it.each([
    'The council will vote on Tuesday.',
    'On Tuesday the council will vote.',
    'The vote is scheduled for Tuesday.',
    'The council agreed to vote on Tuesday.',
    'The council is expected to vote on Tuesday.',
    'The shop opens Tuesday.',
    'He could be free as early as Tuesday.',
    'The firm will close the mill and cut its prices on Tuesday.',
    'The firm plans to close the mill or sell it on Tuesday.',
    'She said that the council would vote on Tuesday.',
    'The vote is on Tuesday.',
    'Tickets go on sale on Tuesday.',
    'Parliament sits on Tuesday.',
    'The mayor promised an answer by Tuesday.',
    'The two sides agreed a truce from Tuesday.',
    'There are plans for a march on Tuesday.',
    'The report is due on Tuesday.',
  ])('in "%s"', (text) => expect(pointsAhead(text)).toBe(true));
});

describe('a bare weekday looks back', () => {
  it.each([
    'The mayor said Tuesday.',
    'The firm closed the mill and cut its prices on Tuesday.',
    'The mayor said Tuesday that she will resign.',
    'On Tuesday the council voted.',
    'The shop has been shut since Tuesday.',
    "The council will appeal Tuesday's ruling.",
    'The firm managed to sell the mill on Tuesday.',
    'The mill was sold on Tuesday.',
    'The council approved the plan on Tuesday.',
    'The firm dropped plans for a mill on Tuesday.',
    'The row over the will went to court on Tuesday.',
    'Petra Will wrote on Tuesday that she was tired.',
    'Will Hartley left on Tuesday.',
    'By Tuesday the water had gone down.',
    'Shares fall 3% Tuesday',
  ])('in "%s"', (text) => expect(pointsAhead(text)).toBe(false));
});

describe('"last" before a weekday', () => {
  it('skips this week', () => expect(timexesOf('It sank last Tuesday.')[0]?.value).toBe('2026-06-09'));
  it('is the nearest one of the week before', () =>
    expect(timexesOf('It sank last Friday.')[0]?.value).toBe('2026-06-12'));
});

describe('a day and month', () => {
  it('is the nearest one, whatever the tense', () => {
    expect(timexesOf('On July 3 the mill is closing its doors.')[0]?.value).toBe('2026-07-03');
    expect(timexesOf('The mill closed on May 3.')[0]?.value).toBe('2026-05-03');
  });

  it('follows the tense where it is far off', () => {
    expect(timexesOf('The mill closed on December 20.')[0]?.value).toBe('2025-12-20');
    expect(timexesOf('The mill will close on January 20.')[0]?.value).toBe('2027-01-20');
  });

  it('of February 29 is in a leap year', () => {
    expect(timexesOf('The mill closed on February 29.')[0]?.value).toBe('2024-02-29');
  });
});
