import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { isOpinionPiece } from '../../../../utils/analysis/statuses/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();
const marked = (url: string, title = 'The ferry'): boolean =>
  isOpinionPiece(articleFromText('The ferry sank.', { url, title }));

describe('isOpinionPiece', () => {
  it.each([
    ['https://example.org/opinion/2026/ferry', 'The ferry'],
    ['https://example.org/commentisfree/ferry', 'The ferry'],
    ['https://example.org/games/harbour-master-review', 'Harbour Master'],
    ['https://example.org/a', 'Opinion: Sell the ferry'],
    ['https://example.org/a', 'Harbour Master review: a quiet joy'],
  ])('knows %s, %s', (url, title) => expect(marked(url, title)).toBe(true));

  it.each([
    ['https://example.org/news/opinion-polls-close', 'Opinion polls close'],
    ['https://example.org/2026-in-review/ferry', 'The year of the ferry'],
    ['https://example.org/news/council-reviews-ferry', 'Council to review ferry contract'],
  ])('does not take %s, %s for one', (url, title) => expect(marked(url, title)).toBe(false));
});

const COLUMN = `The council sold the ferry to a shipyard in March. The sale was a needless and foolish gift to the shipyard.

"It is a foolish deal," said Ada Moor, who leads the islanders. The ferry carried most of the mail.

Engaging the shipyard took a year. The islanders' boats are the most sensible answer.`;

async function statuses(url: string) {
  const { keyFacts, article } = await analyse(articleFromText(COLUMN, { url, language: 'en' }), resources);
  return keyFacts.map(({ start, end, status, decidedBy }) => ({
    text: article.text.slice(start, end),
    status,
    by: decidedBy.map((span) => article.text.slice(span.start, span.end)).join(' '),
  }));
}
const of = (found: Awaited<ReturnType<typeof statuses>>, words: string) =>
  found.find(({ text }) => text.includes(words));

describe('facts of an opinion piece', () => {
  it('are opinions where the writer judges, and say by which word', async () => {
    const found = await statuses('https://example.org/opinion/ferry');
    expect(of(found, 'The sale was')).toMatchObject({ status: 'opinion', by: 'foolish' });
    expect(of(found, 'boats are')).toMatchObject({ status: 'opinion', by: 'most sensible' });
  });

  it('stay what they are where the writer only tells', async () => {
    const found = await statuses('https://example.org/opinion/ferry');
    expect(of(found, 'sold the ferry')?.status).toBe('stated');
    expect(of(found, 'Engaging the shipyard')?.status).toBe('stated');
  });

  it('are opinions in news too where somebody is quoted as judging', async () => {
    expect(of(await statuses('https://example.org/news/ferry'), 'Ada Moor')).toMatchObject({
      status: 'opinion',
      by: 'foolish',
    });
  });

  it('are read as before where the article is marked as news', async () => {
    expect(of(await statuses('https://example.org/news/ferry'), 'boats are')?.status).toBe('stated');
  });
});
