import { describe, expect, test } from 'vitest';
import { rankGroups } from '../../../../utils/analysis/entities/entity-salience.ts';
import { groupMentions } from '../../../../utils/analysis/entities/grouping.ts';
import { finished } from '../../../../utils/analysis/steps.ts';
import { tokenLayer } from '../../../../utils/analysis/tokens/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { marked } from './mention-fixture.ts';

function order(source: string, title = ''): string[] {
  const { text, mentions } = marked(source);
  const article = articleFromText(text, { title, language: 'en' });
  return finished(rankGroups(groupMentions(mentions, text), article, tokenLayer(text, article.blocks))).map(
    ({ name }) => name,
  );
}

const FILLER = 'Nothing else happened on that day, and nobody spoke of it again. '.repeat(6);

describe('rankGroups', () => {
  test('puts the name that is used most first', () => {
    expect(
      order(
        `[Rome|LOC] saw [Anna Berg|PERSON]. ${FILLER} [Berg|PERSON] left. ${FILLER} [Berg|PERSON] slept.`,
      ),
    ).toEqual(['Anna Berg', 'Rome']);
  });

  test('of two names used once, the earlier comes first', () => {
    expect(order(`${FILLER}[Rome|LOC]. ${FILLER}[Oslo|LOC].`)).toEqual(['Rome', 'Oslo']);
  });

  test('a name in the title outdoes one that is merely earlier', () => {
    expect(order(`${FILLER}[Rome|LOC] and [Oslo|LOC]. ${FILLER}`, 'Trains to Oslo')).toEqual([
      'Oslo',
      'Rome',
    ]);
  });

  test('salience lies between 0 and 1', () => {
    const { text, mentions } = marked('[Rome|LOC] [Rome|LOC] [Oslo|LOC]');
    const ranked = rankGroups(
      groupMentions(mentions, text),
      articleFromText(text, { title: 'Rome' }),
      tokenLayer(text, []),
    );
    for (const { salience } of finished(ranked)) {
      expect(salience).toBeGreaterThan(0);
      expect(salience).toBeLessThanOrEqual(1);
    }
  });
});

describe('what comes last', () => {
  test('a name of the page’s credits comes behind one of the story', () => {
    expect(order(`[Otto Lind|PERSON]/[Norpix|ORG]\n\n${FILLER}[Anna Berg|PERSON] slept. ${FILLER}`)[0]).toBe(
      'Anna Berg',
    );
  });

  test('an agency of the dateline and the writer come behind who speaks', () => {
    expect(
      order(
        `By [Otto Lind|PERSON]\n\nNORVALE ([NPX|ORG]) — [Anna Berg|PERSON] said no. ${FILLER}“No,” said [Berg|PERSON].`,
      )[0],
    ).toBe('Anna Berg');
  });

  test('the adjective of a nation comes behind the nation, one of no nation that is named does not count as one', () => {
    expect(order(`[Norway|LOC] paid. [Norwegian|NORP] boats, [Norwegian|NORP] fish. ${FILLER}`)[0]).toBe(
      'Norway',
    );
    expect(order(`[Norwegian|NORP] boats, [Norwegian|NORP] fish, [Norwegian|NORP] oil. ${FILLER}`)).toEqual([
      'Norwegian',
    ]);
  });
});

describe('nations', () => {
  const entitiesOf = (source: string) => {
    const { text, mentions } = marked(source);
    const article = articleFromText(text, { language: 'en' });
    return finished(rankGroups(groupMentions(mentions, text), article, tokenLayer(text, article.blocks)));
  };

  test.each([
    ['[Ukraine|LOC] waited. The [Ukrainian|NORP] side spoke.', 'Ukrainian', 'Ukraine'],
    ['The [U.S.|LOC] agreed, and many [Americans|NORP] cheered.', 'Americans', 'U.S.'],
  ])('an adjective or a people is the country that the article names: %s', (source, people, country) => {
    const entities = entitiesOf(source);
    const { sameAs } = entities.find(({ name }) => name === people)!;
    expect(entities[sameAs as number]?.name).toBe(country);
  });

  test('without its country it is nothing but itself', () => {
    for (const { sameAs } of entitiesOf('[Poland|LOC] waited. The [Ukrainian|NORP] side spoke.'))
      expect(sameAs).toBeUndefined();
  });
});
