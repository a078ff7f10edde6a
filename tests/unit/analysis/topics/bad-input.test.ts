import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { posAnnotator, tokenAnnotator } from '../../../../utils/analysis/tokens/index.ts';
import { topicAnnotator } from '../../../../utils/analysis/topics/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();
const annotators = [tokenAnnotator, posAnnotator, topicAnnotator] as never;
const tagsOf = async (text: string) => {
  const { topics, keyphrases } = await analyse(articleFromText(text), resources, { annotators });
  return { topics: topics.map(({ label }) => label), phrases: keyphrases.map(({ text }) => text) };
};

const FICTION = `The door was open when she came home. She stood in the hall and heard nothing but the clock that her
grandfather had carried from the old house.

"Are you there?" she called. "It is me."

Nobody answered. She put her bag on the chair and went into the kitchen. The bread lay on the table, a knife beside it, and the
kettle was still warm. He had been here, then. She looked out of the window, where the dog lay asleep under the apple tree.

"I knew you would come," he said behind her. His face was thin, and he held his hat as if he had come to ask her for something.
"I have no money left, Anna. I thought that you might let me stay the night."

She took a second cup from the shelf. "Sit down," she said. "You can tell me about the war."`;

const HEADLINES = `Mayor to open new swimming pool on Saturday

Shares in chip maker fall after profit warning

Storm leaves thousands without power in the north

Bake a perfect lemon cake in an hour

Striker signs three-year deal with city club

Museum shows lost paintings for the first time

Police seek witnesses after robbery at petrol station

Scientists find new moon around distant planet

Teachers vote on strike over pay

How to keep your houseplants alive in winter

Actor's new film splits the critics

Parliament debates border bill tonight`;

const CODE = `import { readFile } from 'node:fs';

export function parse(input) {
  for (const line of input.split('\\n')) {
    const [key, value] = line.split('=');
    config[key] = value ?? null;
  }
  return config;
}`;

describe('topics and phrases of bad input', () => {
  it('of 20 words are none', async () => {
    const text =
      'The council will meet on Monday to vote on a bus lane. Owners fear that customers will stay away.';
    expect(await tagsOf(text)).toEqual({ topics: [], phrases: [] });
  });

  it.each([
    'Le gouvernement a annoncé mardi une réforme des retraites. Les syndicats appellent à la grève dans toute la France, et la police a fait usage de gaz lacrymogène pendant la manifestation.',
    'Die Regierung hat am Dienstag eine Reform der Renten angekündigt. Die Gewerkschaften rufen zum Streik auf, und die Polizei nahm in Berlin mehrere Menschen fest. Der Minister war nicht im Land.',
    CODE,
  ])('of what is no English prose are none', async (text) => {
    expect(await tagsOf(text)).toEqual({ topics: [], phrases: [] });
  });

  it('of a tale are two at most', async () => {
    expect((await tagsOf(FICTION)).topics.length).toBeLessThanOrEqual(2);
  });

  it('of a list of headlines are none that one headline alone speaks for', async () => {
    const { topics } = await tagsOf(HEADLINES);
    for (const wild of ['cooking and baking', 'cinema', 'astronomy', 'football', 'robbery and theft']) {
      expect(topics).not.toContain(wild);
    }
  });

  it('of two subjects are of both and of nothing else', async () => {
    const { topics } =
      await tagsOf(`A late goal gave Harbour Town a win over Mill Rovers. The striker headed in from a corner,
and the goalkeeper had no chance. It was the club's third league win. The football team is fourth in the table.

Also this week: flour, butter and sugar are all you need for shortbread. Preheat the oven, mix the dough in a bowl, and bake it
for twenty minutes. Add vanilla extract to the dough, and sprinkle it with sugar.`);
    expect(topics).toContain('football');
    expect(topics).toContain('cooking and baking');
    const known = [
      'football',
      'cooking and baking',
      'sport',
      'lifestyle and leisure',
      'food and drink enthusiasm',
    ];
    for (const label of topics) expect(known).toContain(label);
  });

  it('never throws and quotes the text, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom('the', 'strike', 'union', 'of', "women's", '\n\n'),
          ),
        ),
        async (parts) => {
          const text = parts.join(' ');
          const { topics, keyphrases } = await analyse(articleFromText(text), resources, { annotators });
          for (const { start, end } of [
            ...topics.flatMap((t) => t.evidence),
            ...keyphrases.flatMap((k) => k.mentions),
          ]) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 30_000);

  it('stops where the budget ends', async () => {
    const article = articleFromText('The union called a strike. The strike was long. '.repeat(50));
    const budget = createBudget(10);
    const layers = tokenAnnotator.annotate(
      article,
      {},
      { resources, budget: createBudget(Number.POSITIVE_INFINITY) },
    );
    topicAnnotator.annotate(article, { ...layers, entities: [] }, { resources, budget });
    expect(budget.exhausted).toBe(true);
  });
});
