import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();

/** The words of every figure, found with all models. */
async function wordsOf(text: string): Promise<string[]> {
  const { figures } = await analyse(articleFromText(text, { language: 'en' }), resources);
  return figures.map(({ start, end }) => text.slice(start, end));
}

describe('numbers that are names or places in a text', () => {
  it.each([
    'The game runs on Minecraft 1.8 and later.',
    'It works on both Python 2 and 3.',
    'They tested Fedora 37 and 38 for weeks.',
    'The laptop still ran Windows 2000 Server at the time.',
    'The update for Windows 11 was late.',
    'Visitors come to see Area 51 at night.',
    'They drove along Route 66 to the coast.',
    'Leaders of the G20 met in Rome.',
    'He left Formula 1 for good.',
    'Her grandfather fought in World War Two as a pilot.',
    'The 2.8 release brings a new map.',
    'The server answered with a 404 error.',
    'He had scored at the 1994 World Cup for his country.',
    'Hall, A. Rivers. Acme Press. pp. 276–278.',
    'Smith J. Nature. 2013;69(1):38–43.',
    'Lee K. [PMID: 29615204] is cited.',
    'Revision 4:fe88 is hidden now.',
    '202. Why did the tomato blush?',
    'The finals take place on March 16-22 in town.',
    'He made a 911 call from the kitchen.',
  ])('finds none in %j', async (text) => {
    expect(await wordsOf(text)).toEqual([]);
  });

  it('knows a version everywhere in an article that names it once', async () => {
    const text = 'The team released version 0.17 in May.\n\nWater is drawn anew as of 0.17, too.';
    expect(await wordsOf(text)).toEqual([]);
  });

  it('keeps a decimal that is a version nowhere', async () => {
    expect(await wordsOf('The index fell to 0.17 in May.')).toEqual(['0.17']);
  });
});

describe('counts beside names', () => {
  it.each([
    ['Texas gave Smith 36 electoral votes.', ['36 electoral votes']],
    ['They bought two RTX 3070 models.', ['two RTX 3070 models']],
    ['Did 47 Republican senators break the law?', ['47 Republican senators']],
    ['The town has 14 Boeing workers.', ['14 Boeing workers']],
    ['Police held two Britons and three French.', ['two Britons', 'three French']],
    ['A crowd of tens of thousands filled Garden Square.', ['tens of thousands']],
    ['Nearly 63 million Americans look at it.', ['63 million Americans']],
    ['Two identity theft suspects were held.', ['Two identity theft suspects']],
    ['The two University of Oklahoma students left.', ['two University of Oklahoma students']],
    ['More than a dozen British court documents were lost.', ['a dozen British court documents']],
    ['The card has 5,888 CUs and 32 vCPUs.', ['5,888 CUs', '32 vCPUs']],
    ['About 100,000 Iraqis are dead.', ['100,000 Iraqis']],
    ['There is a one-in-five chance of rain.', ['one-in-five']],
  ])('finds those of %j', async (text, words) => {
    expect(await wordsOf(text)).toEqual(words);
  });
});
