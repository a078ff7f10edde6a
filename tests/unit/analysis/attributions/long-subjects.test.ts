import { describe, expect, it } from 'vitest';
import { said } from './analyse-speech.ts';

describe('a subject in several parts', () => {
  it.each([
    [
      'an apposition with a list of its own, behind a clause with "as"',
      'As Ivo Brandt asked how the ferry will dock, Nora Quist, deputy head of piers and public works, explained that it would not stop.',
      'Nora Quist, deputy head of piers and public works | explained | that it would not stop',
    ],
    [
      'two descriptions behind a name',
      'Nora Quist, the Green member for Vell North, who backs the plan, said it showed that the pier was old.',
      'Nora Quist, the Green member for Vell North, who backs the plan | said | it showed that the pier was old',
    ],
    [
      'a title and a party',
      'Former Rep. Will Moe, R-Ohio, a rival who has backed Quist, said the pier was old.',
      'Former Rep. Will Moe, R-Ohio, a rival who has backed Quist | said | the pier was old',
    ],
    [
      'a participle with a name that holds "and"',
      'A new study published in Tides of the North and the Harbour magazine suggests that the pier is old.',
      'A new study published in Tides of the North and the Harbour magazine | suggests | that the pier is old',
    ],
    [
      'a participle and a remark between dashes',
      'A timetable published by the port after noon on Monday – at the request of the town – shows the ferries were late.',
      'A timetable published by the port after noon on Monday – at the request of the town | shows | the ferries were late',
    ],
    [
      'a body with "and" in its name',
      'Inspector Ivo Brandt of the Vell and North Bay Harbour Police said the pier was old.',
      'Inspector Ivo Brandt of the Vell and North Bay Harbour Police | said | the pier was old',
    ],
  ])('is read with %s', (_, text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it('keeps to the name right before the verb where a comma parts two people', () => {
    expect(said('Nora Quist met Ivo Brandt, and Tom Moe said the pier was old.')).toEqual([
      'Tom Moe | said | the pier was old',
    ]);
  });
});

describe('verbs that are also nouns', () => {
  it.each([
    [
      'at the very end',
      'The pier needs to close for a year, experts say',
      'experts | say | The pier needs to close for a year',
    ],
    [
      'behind what describes the name',
      'Nora Quist, a consultant who tracks boat prices, cautions against drawing conclusions from one summer.',
      'Nora Quist, a consultant who tracks boat prices | cautions | drawing conclusions from one summer',
    ],
    [
      'before a gerund',
      'Dr. Moe suggests waiting twice a week at most.',
      'Dr. Moe | suggests | waiting twice a week at most',
    ],
    [
      'before "at least"',
      'There, Quist and Brandt estimate at least 90 boats have been lost.',
      'Quist and Brandt | estimate | at least 90 boats have been lost',
    ],
    [
      'with "with some"',
      'Prices will rise, with some predicting that by 2030 a berth will cost twice as much.',
      'some | predicting | that by 2030 a berth will cost twice as much',
    ],
    [
      'set before their subject',
      'The pier has wide gaps in its floor, posit engineers in the report.',
      'engineers in the report | posit | The pier has wide gaps in its floor',
    ],
  ])('bring in speech %s', (_, text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it('bring in nothing as nouns', () => {
    expect(said('The pier cautions cost the town a lot.')).toEqual([]);
    expect(said('Two estimates at least were wrong.')).toEqual([]);
  });
});

describe('"per"', () => {
  it('names a source behind a comma at the end', () => {
    expect(said('One boy moved the boat in May, per the Ferry Post.')).toEqual([
      'the Ferry Post | per | One boy moved the boat in May',
    ]);
  });

  it.each(['The fee rose to 90 euros, per person.', 'Boats carry two crews per ship.'])(
    'is none in "%s"',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );
});
