import { describe, expect, test } from 'vitest';
import { articleFromText } from '../../../utils/article/article-from-text.ts';

const pieces = (text: string) => articleFromText(text).blocks.map(({ start, end }) => text.slice(start, end));

describe('articleFromText', () => {
  test('keeps the text as it came', () => {
    const text = '  One.\r\n\n\n Two.\n';
    expect(articleFromText(text).text).toBe(text);
  });

  test('ends a paragraph at a blank line, also one with spaces', () => {
    expect(pieces('One.\nStill one.\n \nTwo.')).toEqual(['One.\nStill one.', 'Two.']);
  });

  test('has no block for a text of white space', () => {
    expect(pieces(' \n\n ')).toEqual([]);
  });

  test('takes the publication date from the caller and says so', () => {
    const { publishedAt, publishedAtSource } = articleFromText('A.', { publishedAt: '2026-04-21' });
    expect([publishedAt, publishedAtSource]).toEqual(['2026-04-21', 'input']);
  });
});
