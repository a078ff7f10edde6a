import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { NO_MODELS } from '../../../../utils/analysis/resources.ts';
import { posAnnotator, tokenAnnotator } from '../../../../utils/analysis/tokens/index.ts';
import { topicAnnotator } from '../../../../utils/analysis/topics/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();
const annotators = [tokenAnnotator, posAnnotator, topicAnnotator] as never;

async function topicsOf(text: string, title = '') {
  const article = articleFromText(text, { title, language: 'en' });
  const { topics } = await analyse(article, resources, { annotators });
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
