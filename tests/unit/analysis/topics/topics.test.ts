import { describe, expect, it } from 'vitest';
import { entityAnnotator } from '../../../../utils/analysis/entities/index.ts';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { NO_MODELS } from '../../../../utils/analysis/resources.ts';
import { posAnnotator, tokenAnnotator } from '../../../../utils/analysis/tokens/index.ts';
import { topicAnnotator } from '../../../../utils/analysis/topics/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();
const annotators = [tokenAnnotator, posAnnotator, topicAnnotator] as never;
const withNames = [tokenAnnotator, posAnnotator, entityAnnotator, topicAnnotator] as never;

async function topicsOf(text: string, title = '', steps = annotators) {
  const article = articleFromText(text, { title, language: 'en' });
  const { topics } = await analyse(article, resources, { annotators: steps });
  return topics.map(({ label, evidence }) => ({
    label,
    evidence: evidence.map(({ start, end }) => text.slice(start, end)),
  }));
}

const STRIKE = `Nurses at the city's two hospitals will walk out on Friday after talks over pay broke down, their trade union said.

The strike ballot was backed by nine in ten union members. It would be the first strike at the hospitals since 2011.

Managers said that the pay offer was fair and that patients would be seen. The union wants a pay rise of six percent for all
nurses and an end to unpaid overtime. More strikes will follow in June unless the collective agreement is mended.`;

describe('topicAnnotator', () => {
  it('names the narrowest topics that the words support', async () => {
    const labels = (await topicsOf(STRIKE, 'Nurses vote to strike over pay')).map(({ label }) => label);
    expect(labels).toContain('labour strike');
    expect(labels).toContain('unions');
  });

  it('shows the passages that a topic rests on', async () => {
    const strike = (await topicsOf(STRIKE)).find(({ label }) => label === 'labour strike');
    expect(strike?.evidence).toContain('strike');
  });

  it('takes no meaning that has no company', async () => {
    const labels = (await topicsOf(STRIKE)).map(({ label }) => label);
    expect(labels).not.toContain('armed conflict');
  });

  it('takes a figure of speech for no topic', async () => {
    const text = `${STRIKE} Managers are gambling with the lives of patients, the union said, and it is odds on that they lose.`;
    expect((await topicsOf(text)).map(({ label }) => label)).not.toContain('casinos and gambling');
  });

  it('names none for a text of a few words', async () => {
    expect(await topicsOf('The committee met on Tuesday. It will meet again next week.')).toEqual([]);
  });

  it('names the branch of news that is a headline and a sentence', async () => {
    const labels = (
      await topicsOf('Norvale scored twice in the last minutes to beat Estham.', 'Norvale win the match')
    ).map(({ label }) => label);
    expect(labels).toEqual(['sport']);
  });

  it('names no branch of a long text that is about none', async () => {
    const text = `${'The committee met on Tuesday and will meet again next week in the same room. '.repeat(20)}They scored.`;
    expect(await topicsOf(text)).toEqual([]);
  });

  it('takes an agency in a dateline for no credit of a picture', async () => {
    const text = 'OSLO (Reuters) - Oil prices rose on Monday as producers cut exports of crude.';
    expect((await topicsOf(text)).length).toBeGreaterThan(0);
  });

  it('still takes an agency behind a caption for the credit of a picture', async () => {
    const caption = 'Oil prices are shown on a board as producers cut exports of crude (Reuters)';
    const story = 'The board met on Tuesday and will meet again next week in the same room.';
    expect(await topicsOf(`${story}\n\n${caption}\n\n${story}`)).toEqual([]);
  });

  it("reads no subject out of a person's name", async () => {
    const text =
      'The union leader Ann Wolf met Per Fox on Monday. Wolf and Fox talked about wages for three hours.';
    const labels = (await topicsOf(text, 'Wolf and Fox talk about wages', withNames)).map(
      ({ label }) => label,
    );
    expect(labels).not.toContain('animal');
  });

  it("reads no subject out of a team's nickname", async () => {
    const text =
      'The Whales beat the Sharks 4-3 on Sunday. The Sharks had led 3-0, and the Sharks lost their captain.';
    const labels = (await topicsOf(text, 'Whales beat Sharks', withNames)).map(({ label }) => label);
    expect(labels).not.toContain('animal');
  });

  it('keeps the subject of a word that the text writes small as well', async () => {
    const text = `Ann Wolf of the wildlife trust counted every wolf in the valley. The wolf pack has a new den, said Wolf, and
      farmers fear for sheep and other animals. The wildlife of the valley needs the wolf as a predator.`;
    const labels = (await topicsOf(text, 'Wolf pack is back', withNames)).map(({ label }) => label);
    expect(labels.some((label) => /animal|nature|conservation|environment|species/.test(label))).toBe(true);
  });

  it('says that the vocabulary is missing', async () => {
    const { skipped } = await analyse(articleFromText(STRIKE), NO_MODELS, { annotators });
    expect(skipped).toContainEqual({ annotator: 'topics', reason: 'model-missing' });
  });

  it('says that the vocabulary is damaged', async () => {
    const damaged = {
      models: { ...NO_MODELS.models, topics: new TextEncoder().encode('{"format":1').buffer },
    };
    const { skipped, topics } = await analyse(articleFromText(STRIKE), damaged as never, { annotators });
    expect(skipped).toContainEqual({ annotator: 'topics', reason: 'model-damaged' });
    expect(topics).toEqual([]);
  });
});
