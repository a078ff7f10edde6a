import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { sentenceRoles } from '../../../../utils/analysis/roles/index.ts';
import { posAnnotator, tokenLayer } from '../../../../utils/analysis/tokens/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();
const budget = createBudget(Number.POSITIVE_INFINITY);

const STORY = [
  'The harbour town of Vell will close its last cannery in June, the council said on Tuesday.',
  'About 340 people work there, and most of them live on the hill behind the quay.',
  'The cannery opened in 1911 and once packed 20 million tins a year.',
].join('\n\n');

/** Roles of the sentences of a text, by the sentence's words. */
function rolesOf(text: string, language = 'en'): Record<string, string | null> {
  const article = { ...articleFromText(text), language };
  const words = tokenLayer(text, article.blocks);
  const layer = { ...words, ...posAnnotator.annotate(article, words, { resources, budget }) };
  const roles = sentenceRoles(article, layer);
  return Object.fromEntries(
    layer.sentences.map(({ start, end }, i) => [text.slice(start, end), roles[i] ?? null]),
  );
}
const roleAfterStory = (line: string): (string | null)[] =>
  Object.entries(rolesOf(`${STORY}\n\n${line}`))
    .filter(([words]) => line.includes(words))
    .map(([, role]) => role);

describe('sentenceRoles', () => {
  it.each([
    ['caption', 'Mayor Ada Moor speaks at the cannery in Vell on Tuesday.'],
    ['caption', 'The quay at dawn, as it is seen from the hill. Ida Holm/Getty Images'],
    ['caption', 'Ada Moor (left) and Ivo Brandt run the ferry.'],
    ['caption', 'Clockwise from top: the quay, the mill and the old cannery.'],
    ['caption', 'In this May 4, 2019 file photo, the ferry leaves the harbour of Vell.'],
    ['caption', 'A map of the coast shows the old wall (blue) and the new one (red).'],
    ['caption', 'A ship leaves the harbour on Monday, 4 May. (AP Photo/Ada Moor)'],
    ['credit', 'Ida Holm / Vell Courier'],
    ['credit', 'Reporting by Ada Moor; editing by Ivo Brandt'],
    ['biography', 'Nell Barr covers courts and churches for the Courier.'],
    ['biography', 'Nell Barr is a senior reporter for the Courier, based in Vell.'],
    ['related', 'MORE: Ten boats that you should see'],
    ['related', 'CANNERIES ALONG THE COAST FACE A HARD WINTER'],
    ['related', '15 Strangest Lakes of the Northern Coast'],
    ['related', 'BRT 225.86 -12.99 -5.44%'],
    ['promotion', 'The Vell Letter — news of the coast at the speed of the tide.'],
    ['promotion', 'Sign up for our morning letter and never miss a story.'],
    ['promotion', 'Ivo Brandt contributed to this report.'],
  ])('marks a %s: %s', (role, line) => {
    expect(new Set(roleAfterStory(line))).toEqual(new Set([role]));
  });

  it('takes a headline behind the first paragraph for a link to another story', () => {
    const [first, ...rest] = STORY.split('\n\n');
    const roles = rolesOf([first, 'Nine Valleys That Ice Dams Drowned', ...rest].join('\n\n'));
    expect(roles['Nine Valleys That Ice Dams Drowned']).toBe('related');
  });

  it('leaves the headline of the article itself, wherever it stands', () => {
    const title = 'Vell To Close Its Last Cannery';
    const [first, ...rest] = STORY.split('\n\n');
    const article = { ...articleFromText([first, title, ...rest].join('\n\n')), language: 'en', title };
    const words = tokenLayer(article.text, article.blocks);
    const layer = { ...words, ...posAnnotator.annotate(article, words, { resources, budget }) };
    expect(sentenceRoles(article, layer).every((role) => role === null)).toBe(true);
  });

  it('takes a paragraph that says the same again above a name for a caption', () => {
    const caption =
      'The council said on Tuesday that the cannery will close in June; about 340 people work there.';
    const more = 'Neighbours behind the quay live by the harbour, where the council wants a market.';
    const roles = rolesOf([STORY, more, caption, 'Novak St View', more].join('\n\n'));
    expect(roles[caption]).toBe('caption');
  });

  it('leaves a paragraph that says something new above a name', () => {
    const told = 'The owners told shareholders that machines from Denmark had arrived broken last winter.';
    const roles = rolesOf([STORY, STORY, told, 'Early Years'].join('\n\n'));
    expect(roles[told]).toBeNull();
  });

  it.each([
    'VELL (Reuters) - The cannery will close in June, the council said.',
    'Here is what the company would rather not say: it will close 2 plants in May.',
    'Corrections officers at two prisons walked out on Monday over long shifts.',
    'Loading of grain stopped at the port on Monday after a crane fell.',
    'Author of the bill, Senator Tomas Reyl, said on Tuesday that it would pass.',
    'Voters can sign up for the new service from Monday at the town hall.',
    'The ferry company did not reply to a request for comment.',
    'Getty Images sued the maker of the model in London in January.',
    'The report can be found on the summit of the hill.',
  ])('leaves a sentence of the story alone: %s', (line) => {
    expect(roleAfterStory(line)).toEqual([null]);
  });

  it('goes on with an offer that addresses the reader', () => {
    const offer = 'Join our channel for news of the coast.\n\nYou can leave whenever you like.';
    expect(roleAfterStory(offer)).toEqual(['promotion', 'promotion']);
  });

  it('leaves the sentences around an offer in one paragraph alone', () => {
    const words = 'The mill burned down in May. Click here for a map. Two men were hurt on Monday.';
    expect(roleAfterStory(words)).toEqual([null, 'promotion', null]);
  });

  it('has no sentence of a block that reading gave a role', () => {
    const article = articleFromText('A boat lies in the bay all day.', { language: 'en' });
    const blocks = article.blocks.map((block) => ({ ...block, role: 'related' as const }));
    const layer = tokenLayer(article.text, blocks);
    expect(sentenceRoles({ ...article, blocks }, layer)).toEqual([]);
  });

  it('tells none from the text in other languages', () => {
    const line = 'Subscribe to our letter.';
    expect(rolesOf(line, 'de')).toEqual({ [line]: null });
  });

  it('has a role or null for each sentence of any text', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const article = { ...articleFromText(text), language: 'en' };
        const layer = tokenLayer(text, article.blocks);
        expect(sentenceRoles(article, layer)).toHaveLength(layer.sentences.length);
      }),
      { numRuns: 60 },
    );
  });
});
