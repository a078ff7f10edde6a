import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../utils/article/index.ts';
import { MAKES, madePages } from '../../../../utils/cli/bench/made-pages.ts';

const text = {
  title: 'Harbour town will dredge its northern channel before winter',
  paragraphs: Array.from(
    { length: 9 },
    (_, at) =>
      `The council met for the ${at + 2}th time on Monday, and crews who had asked for it since spring said that the work, with <care> & time, would cost about ${at + 30} million euros over three years.`,
  ),
};

describe.each(Object.entries(MAKES))('a made page, %s', (_, make) => {
  const { document } = parseHTML(make(text));
  const reading = readPage(document as unknown as Document, { url: 'https://page.example/a', force: true });

  test('is read as the article that it was made of', () => {
    expect(reading.ok).toBe(true);
    for (const paragraph of text.paragraphs)
      expect(reading.ok && reading.article.text).toContain(paragraph.slice(0, -1));
  });

  test('gives nothing of what stands around the article', () => {
    expect(reading.ok && reading.article.text).not.toMatch(/Section \d|newsletter|Reader \d|Another story/);
  });
});

test('made pages take turns in their makes', () => {
  const pages = madePages(Array.from({ length: 8 }, () => text));
  expect(new Set(pages).size).toBe(7);
  expect(pages[7]).toBe(pages[0]);
});
