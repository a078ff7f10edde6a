import { describe, expect, test } from 'vitest';
import { readPage } from '../../../utils/article/index.ts';
import { pageOf, prose } from './page.ts';

function foldedOf(inner: string): string[] {
  const html = `<html lang="en"><body><main><article><h1>Pier</h1>${prose(4)}${inner}${prose(3)}</article></main></body></html>`;
  const reading = readPage(pageOf(html), { url: 'https://news.example/story', force: true });
  if (!reading.ok) throw new Error(reading.reason);
  const { text, folded = [] } = reading.article;
  return folded.map(({ start, end }) => text.slice(start, end));
}

const answer = 'The county pays two thirds of the cost, and the town the rest of it.';

describe('folded parts of an article', () => {
  test('are all of a closed details but its summary', () => {
    expect(
      foldedOf(`<details><summary>Who pays?</summary><p>${answer}</p><p>So it was voted.</p></details>`),
    ).toEqual([`${answer}\n\nSo it was voted.`]);
  });

  test('are none of an open one', () => {
    expect(foldedOf(`<details open><summary>Who pays?</summary><p>${answer}</p></details>`)).toEqual([]);
  });

  test('are what the browser shows when words are found there', () => {
    expect(foldedOf(`<div hidden="until-found"><p>${answer}</p></div>`)).toEqual([answer]);
  });

  test('count once where they stand in one another', () => {
    const inner = `<details><summary>And then?</summary><p>${answer}</p></details>`;
    expect(foldedOf(`<details><summary>Who pays?</summary><p>${answer}</p>${inner}</details>`)).toHaveLength(
      1,
    );
  });

  test('are absent from the article where there are none', () => {
    expect(foldedOf(`<p>${answer}</p>`)).toEqual([]);
  });

  test('of 20,000 details are found', () => {
    const many = `<details><summary>Who?</summary><p>${answer}</p></details>`.repeat(5_000);
    expect(foldedOf(many)).toHaveLength(5_000);
  }, 60_000);
});
