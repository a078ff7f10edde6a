import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { posAnnotator, tokenAnnotator } from '../../../../utils/analysis/tokens/index.ts';
import { topicAnnotator } from '../../../../utils/analysis/topics/index.ts';
import { foldPhrase } from '../../../../utils/analysis/topics/keyphrases/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();

/** An annotator that marks every place of a word as a name. */
const naming = (name: string, label: string) => ({
  name: 'entities',
  requires: [],
  assigns: ['entities'],
  *steps({ text }: { text: string }) {
    return {
      entities: [
        {
          name,
          label,
          salience: 1,
          mentions: [...text.matchAll(new RegExp(name, 'g'))].map((m) => ({
            start: m.index,
            end: m.index + name.length,
          })),
        },
      ],
    };
  },
});

async function phrasesOf(text: string, title = '', name = 'Norvik', label = 'ORG', url = '') {
  const annotators = [tokenAnnotator, posAnnotator, naming(name, label), topicAnnotator] as never;
  const { keyphrases } = await analyse(articleFromText(text, { title, language: 'en', url }), resources, {
    annotators,
  });
  return keyphrases;
}

const BEES = `Beekeepers in the valley have lost half of their hives this winter. A honey-bee colony needs a warm hive and a
store of pollen, and the colony collapse has left many of the hives empty, the beekeepers said.

Norvik, which sells hives, said that the wet autumn had left too little pollen. Honey bee colonies on the hills fared better.

The beekeepers will count their hives again in June, and Norvik will send new queens for each lost colony.`;

describe('key phrases', () => {
  it('are noun phrases that the article repeats', async () => {
    const texts = (await phrasesOf(BEES)).map(({ text }) => text);
    expect(texts).toContain('hives');
    expect(texts).toContain('beekeepers');
  });

  it('fold singular and plural, with and without hyphen, into one', async () => {
    const colony = (await phrasesOf(BEES)).find(({ text }) => /bee.colon/i.test(text));
    expect(colony?.mentions.map(({ start, end }) => BEES.slice(start, end))).toEqual([
      'honey-bee colony',
      'Honey bee colonies',
    ]);
  });

  it('repeat no entity', async () => {
    expect((await phrasesOf(BEES)).map(({ text }) => text)).not.toContain('Norvik');
  });

  it('hold none that lies within another', async () => {
    const keys = (await phrasesOf(BEES)).map(({ text }) => ` ${foldPhrase(text.toLowerCase())} `);
    for (const key of keys) expect(keys.filter((other) => other.includes(key))).toEqual([key]);
  });

  it('are none that stand once, outside the title', async () => {
    const texts = (await phrasesOf(BEES)).map(({ text }) => text);
    for (const once of ['autumn', 'valley', 'queens', 'wet autumn']) expect(texts).not.toContain(once);
  });

  it('are no word that only presents a person', async () => {
    const text = BEES.replaceAll('Norvik', 'beekeeper Bruno').replaceAll('eekeepers', 'ee owners');
    const texts = (await phrasesOf(text, '', 'Bruno', 'PERSON')).map(({ text }) => text.toLowerCase());
    expect(texts).not.toContain('beekeeper');
    expect((await phrasesOf(text, '', 'Bruno', 'ORG')).map(({ text }) => text.toLowerCase())).toContain(
      'beekeeper',
    );
  });

  it('are no words of calls to the reader and of credits', async () => {
    const text = `${BEES}

Sign up for our pollinator bulletin to get the pollinator news.

Subscribe to the pollinator bulletin today.

The hives in snow. Ann Lee/Pressbild hide caption toggle caption Ann Lee/Pressbild`;
    const texts = (await phrasesOf(text)).map(({ text }) => text.toLowerCase());
    expect(texts.filter((phrase) => /pollinator|bulletin|caption|pressbild/.test(phrase))).toEqual([]);
    expect(texts).toContain('hives');
  });

  it('are no names of agencies that a slash parts', async () => {
    const text = `${BEES}\n\nHives in spring PRESSBILD/Ampix\n\nHives in May PRESSBILD/Ampix`;
    const texts = (await phrasesOf(text)).map(({ text }) => text.toLowerCase());
    expect(texts.filter((phrase) => /pressbild|ampix/.test(phrase))).toEqual([]);
  });

  it('are no people, party or faith alone, and no unit', async () => {
    const text = `${BEES}\n\nThe Swedish hives weigh 30 GB in print and 20 GB online. Swedish and Jewish owners read them, and the Jewish owners agree.`;
    const texts = (await phrasesOf(text)).map(({ text }) => text);
    for (const alone of ['Swedish', 'Jewish', 'GB']) expect(texts).not.toContain(alone);
  });

  it('stand higher where the title has them', async () => {
    const texts = async (title: string) => (await phrasesOf(BEES, title)).map(({ text }) => text);
    expect((await texts('Too little pollen in the valley')).slice(0, 4)).toContain('pollen');
    expect((await texts('')).slice(0, 4)).not.toContain('pollen');
  });

  it('quote the article at every mention', async () => {
    for (const { text, mentions } of await phrasesOf(BEES)) {
      for (const { start, end } of mentions) {
        expect(foldPhrase(BEES.slice(start, end).toLowerCase())).toBe(foldPhrase(text.toLowerCase()));
      }
    }
  });
});

describe('foldPhrase', () => {
  it.each([
    ['labour laws', 'labor law'],
    ['e-mail', 'e mail'],
    ['modernisations', 'modernization'],
    ['city centres', 'city center'],
    ['bus', 'bus'],
  ])('%s', (text, folded) => {
    expect(foldPhrase(text)).toBe(folded);
  });
});

describe('the publisher of the page', () => {
  const TEXT = `Hivemind asked beekeepers how their hives wintered. A warm hive needs pollen, beekeepers told Hivemind.

Pollen was short, and many hives stood empty. The beekeepers told Hivemind that hives on the hills fared better.`;
  const texts = async (url: string) =>
    (await phrasesOf(TEXT, '', 'Norvik', 'ORG', url)).map(({ text }) => text);

  it('is no phrase of its own article', async () => {
    expect(await texts('https://www.example.org/a')).toContain('Hivemind');
    expect(await texts('https://www.hivemind.example/a')).not.toContain('Hivemind');
  });

  it('takes away no common word that its address has as well', async () => {
    expect(await texts('https://www.hives.example/a')).toContain('hives');
  });
});
