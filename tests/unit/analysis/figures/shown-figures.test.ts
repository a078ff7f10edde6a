import { describe, expect, it } from 'vitest';
import { shownFigures } from '../../../../utils/analysis/figures/shown-figures.ts';
import { figuresOf, modelLinesOf } from './read.ts';

const FILLER =
  'The council met in the old hall by the river, and its members spoke about the weather for a while. ';
const ARTICLE = `The dike broke on Tuesday and killed 31 people, the region said. Repairs will cost 4.2 million euros.

One of the windows of the hall was open. ${FILLER.repeat(16)}`;

describe('figures of an article', () => {
  it('leave out what no reader wants in a panel', async () => {
    const lines = await modelLinesOf(ARTICLE, { title: 'Dike breaks' });
    expect(lines).toEqual(['31 people = 31 people', '4.2 million euros = 4200000 EUR']);
  });

  it('keep all in a short text', async () => {
    expect(await modelLinesOf('One of the windows of the hall was open.')).toHaveLength(1);
  });

  it('count repeats among those that stay', () => {
    const [first] = figuresOf('It costs 4.2 million euros.');
    if (!first) throw new Error('no figure');
    const found = [
      { ...first, salience: 0.1 },
      { ...first, salience: 0.9 },
      { ...first, salience: 0.9, sameAs: 1 },
    ];
    expect(shownFigures(found, ARTICLE).map(({ sameAs }) => sameAs)).toEqual([undefined, 0]);
  });
});

describe('salience', () => {
  it('puts deaths and money before small counts in words', () => {
    const found = figuresOf('Two clerks saw the flood. It killed 31 people and cost 4.2 million euros.');
    const [clerks, deaths, cost] = found.map(({ salience }) => salience);
    expect(Math.min(deaths as number, cost as number)).toBeGreaterThan(clerks as number);
  });

  it('is low for a figure without a subject', () => {
    const [known, unknown] = figuresOf('The rate is 4 percent. Also 4 percent.').map(
      ({ salience }) => salience,
    );
    expect(known).toBeGreaterThanOrEqual(unknown as number);
  });
});
