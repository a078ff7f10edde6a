import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();

async function factsOf(text: string, title = '') {
  const analysis = await analyse(
    articleFromText(text, { language: 'en', publishedAt: '2026-05-15', title }),
    resources,
  );
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return analysis.keyFacts.map((fact) => {
    const attribution = fact.attribution === null ? null : analysis.attributions[fact.attribution];
    return {
      text: words(fact),
      status: fact.status,
      source: attribution?.source ? words(attribution.source) : null,
      on: fact.leansOn ? words(fact.leansOn.on) : null,
    };
  });
}

describe('facts of odd texts', () => {
  it('a single sentence is the one fact', async () => {
    expect(await factsOf('The mill at Vell burned down on Monday night.')).toMatchObject([
      { text: 'The mill at Vell burned down on Monday night.', status: 'stated' },
    ]);
  });

  it('nothing but quotations are reported, and never in the article’s own voice', async () => {
    const facts = await factsOf(
      [
        '“The mill was the heart of this town for a century.”',
        '“We ran out of the door when the roof fell in.”',
        '“Nobody told the workers what to do that night.”',
      ].join('\n\n'),
    );
    expect(facts).toHaveLength(3);
    expect(facts.map(({ status }) => status)).toEqual(['reported', 'reported', 'reported']);
  });

  it('a poem has none', async () => {
    const verse = (words: string): string =>
      [
        `The tide takes back the ${words}`,
        'And gulls complain of empty quays',
        'The boats that came in trust and hope',
        'Lie down along the bay',
      ].join('\n');
    expect(
      await factsOf([verse('rusty chain'), verse('broken mast'), verse('last of tin')].join('\n\n')),
    ).toEqual([]);
  });

  it('a recipe puts what is said of the dish before what the cook is told to do', async () => {
    const [first] = await factsOf(
      [
        'Mix the flour with the butter and a little salt.',
        'Fish soup from Vell takes half an hour and feeds four people.',
        'Add two litres of water and stir it for ten minutes.',
        'Cut the fish into small pieces with a sharp knife.',
        'Serve the soup with dark bread while it is hot.',
      ].join('\n\n'),
    );
    expect(first!.text).toBe('Fish soup from Vell takes half an hour and feeds four people.');
  });

  it('a live blog of three hundred entries keeps repeats apart', async () => {
    const entries = Array.from({ length: 300 }, (_, i) =>
      i % 3 === 0
        ? 'The bridge over the Vell is still closed to all traffic.'
        : `Crews have now moved ${i + 10} cars from street number ${i} near the river.`,
    );
    const facts = await factsOf(entries.join('\n\n'));
    expect(facts).toHaveLength(12);
    const first = facts.slice(0, 7).map(({ text }) => text);
    expect(first.filter((text) => text.startsWith('The bridge')).length).toBeLessThanOrEqual(1);
  });

  it('a transcript names who says each fact', async () => {
    const facts = await factsOf(
      [
        'Marta Holm and Ivo Brandt run the ferry at Vell.',
        'Marta Holm: We bought the ferry from the council in 2019.',
        'Ivo Brandt: It carries about four hundred people on a summer day.',
        'Marta Holm: The old ferry sank in the storm of 2018.',
        'Ivo Brandt: Nobody was on board when it went down.',
      ].join('\n\n'),
    );
    const bought = facts.find(({ text }) => text.includes('bought the ferry'));
    expect(bought).toMatchObject({ status: 'reported', source: 'Marta Holm' });
    expect(facts.find(({ text }) => text.startsWith('Marta Holm and Ivo'))).toMatchObject({
      status: 'stated',
    });
  });

  it('an interview tells what is answered, not what the asker brings in', async () => {
    const turn = (asked: string, answered: string): string => `${asked}\n\n${answered}`;
    const facts = await factsOf(
      [
        'Ada Moor has led the council of Vell since 2014 and leaves it in June.',
        turn(
          'You once said the cannery would never close. What changed?',
          'The cannery lost its last contract in 2023, and nobody else wanted tins of herring.',
        ),
        turn(
          'Some 340 people worked there. Where are they now?',
          'Half of them found work at the new harbour, which opened in the spring of last year.',
        ),
        turn(
          'People say you gave up too early. Did you?',
          'We asked four owners to take the cannery over, and each of them looked at the roof and left.',
        ),
      ].join('\n\n'),
      'Ada Moor on tins and tides',
    );
    const told = facts.map(({ text }) => text);
    expect(told).toContain(
      'The cannery lost its last contract in 2023, and nobody else wanted tins of herring.',
    );
    expect(told.filter((text) => /You once said|Some 340|People say/.test(text))).toEqual([]);
  });

  it('an unbalanced quotation mark costs its paragraph and no more', async () => {
    const facts = await factsOf(
      'The mayor said: “The bridge is safe.\n\nThe bridge at Vell opened in 1911.\n\nIt was closed for repairs in May.',
    );
    expect(facts.find(({ text }) => text.includes('1911'))).toMatchObject({ status: 'stated', source: null });
    expect(facts.find(({ text }) => text.includes('repairs'))!.on).toBe('The bridge at Vell opened in 1911.');
  });

  it('an empty text and one of signs alone have none', async () => {
    expect(await factsOf('')).toEqual([]);
    expect(await factsOf('*** --- *** ??? !!!')).toEqual([]);
  });

  it('a text of twenty thousand words has twelve', async () => {
    const paragraph = (i: number): string =>
      `The council of town number ${i} said on Monday that it would close ${i + 2} schools. About ${i * 7 + 40} children go there. "We had no choice," the mayor said, and nobody answered.`;
    const text = Array.from({ length: 600 }, (_, i) => paragraph(i)).join('\n\n');
    const facts = await factsOf(text, 'Towns to close their schools');
    expect(facts).toHaveLength(12);
    expect(new Set(facts.map(({ text: words }) => words)).size).toBe(12);
  });

  it('a list of links has none', async () => {
    const links = [
      'Mayor Opens New School in Vell',
      'Why the River Turned Red',
      'Ten Boats You Should See This Summer',
    ];
    const more = [
      'Council Votes on Harbour Plan',
      'Old Mill Sold to Ostmark Brewer',
      'Ferry Back After Long Winter',
    ];
    expect(await factsOf([...links, ...more].join('\n\n'), 'News from Vell')).toEqual([]);
  });

  it('a text that repeats itself tells each thing once among the first', async () => {
    const part = [
      'The mill at Vell burned down on Monday night, the council said.',
      'About 340 people worked there, and none of them was hurt.',
      'The council will decide in June whether to build it again.',
    ].join('\n\n');
    const facts = await factsOf([part, part, part, part].join('\n\n'), 'Mill burns down');
    expect(new Set(facts.slice(0, 3).map(({ text }) => text)).size).toBe(3);
  });

  it.each(['', 'The nesting habits of the northern gull'])(
    'a story under the title %j keeps its lede',
    async (title) => {
      const text = [
        'The mill at Vell burned down on Monday night, the council said.',
        'About 340 people worked there, and none of them was hurt in the fire.',
        'The council will decide in June whether to build it again at a cost of 4 million euros.',
        'Rain fell on the coast for most of the day.',
        'The mayor of the next town has a boat and two dogs.',
        'Many people like to walk along the harbour in the evening.',
      ].join('\n\n');
      const facts = await factsOf(text, title);
      expect(facts.slice(0, 3).map(({ text: words }) => words)).toContain(
        'The mill at Vell burned down on Monday night, the council said.',
      );
    },
  );
});
