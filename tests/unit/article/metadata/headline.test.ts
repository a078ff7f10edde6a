import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../utils/article/index.ts';
import { pageOf, prose } from '../page.ts';

function titleOf(head: string, body: string): string {
  const html = `<html lang="en"><head>${head}</head><body><main>${body}${prose(6)}</main></body></html>`;
  const reading = readPage(pageOf(html), { url: 'https://news.example/story', force: true });
  if (!reading.ok) throw new Error(reading.reason);
  return reading.article.title;
}

describe('a headline among several headings', () => {
  test('is the one that the page marks as such', () => {
    const heads =
      '<h1 itemprop="alternativeHeadline">Harbour mistakes</h1><h2 itemprop="headline">The five mistakes that harbours make</h2>';
    const said = (title: string) =>
      `<meta property="og:title" content="${title}"><title>Harbour mistakes</title>`;
    expect(titleOf(said('The five mistakes that harbours make'), heads)).toBe(
      'The five mistakes that harbours make',
    );
  });

  test('is the only first heading, however short, where the title has it as a part', () => {
    const head = '<title>The Quay and the Tide – Old Rope</title>';
    expect(titleOf(head, '<h1>Old Rope</h1><h2>The Quay and the Tide</h2>')).toBe('Old Rope');
  });

  test('is not a section that the title names beside it', () => {
    const head = '<title>Rent a boat today - Harbour Boats 15 Rental for the Summer</title>';
    expect(titleOf(head, '<h1>Harbour Boats 15 for the Summer</h1><h2>Rent a boat today</h2>')).toBe(
      'Harbour Boats 15 for the Summer',
    );
  });
});

describe('a title in the head that the page shows nowhere', () => {
  const head = '<title>This pier will SHOCK you</title>';

  test('gives way to the headline that is shown', () => {
    expect(titleOf(head, '<h2>Council of the harbour town votes for rebuilding</h2>')).toBe(
      'Council of the harbour town votes for rebuilding',
    );
  });

  test('stays where the heading is a section’s, or says it in other words', () => {
    expect(titleOf(head, '<h2>Introduction</h2>')).toBe('This pier will SHOCK you');
    expect(titleOf(head, '<h2>This old pier will certainly shock you all</h2>')).toBe(
      'This pier will SHOCK you',
    );
  });

  test('of a hundred thousand separators is read in linear time', () => {
    const title = 'a - '.repeat(100_000);
    expect(titleOf(`<title>${title}</title>`, '<h1>Town votes for a pier</h1>')).toContain('a');
  });
});
