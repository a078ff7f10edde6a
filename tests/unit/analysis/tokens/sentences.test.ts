import { describe, expect, it } from 'vitest';
import { tokenLayer } from '../../../../utils/analysis/tokens/index.ts';

const sentences = (text: string): string[] =>
  tokenLayer(text, [{ start: 0, end: text.length, type: 'paragraph' }]).sentences.map(({ start, end }) =>
    text.slice(start, end),
  );

/** Each case marks the ends it expects with "¶". */
const CASES = [
  'The mayor resigned.¶ She gave no reason.',
  'Mr. Hale met Dr. Ito and Sen. Ruiz on Jan. 5 in St. Ives.¶ They talked.',
  'It is based in the U.S. Army base.¶ Yes.',
  'She moved to the U.S.¶ The rest stayed.',
  'The U.S. Senate votes at 5 p.m. Monday.¶ It will be close.',
  'He woke at 6 a.m.¶ Police were there.',
  'Profit at Dune Inc. rose, Orbit Corp. Chief Executive Ann Lee said.¶ Sales fell.',
  'They sold it to Dune Inc.¶ The price is not known.',
  'George W. Marsh and J. K. Reed came.¶ I did not.',
  'See No. 5 and fig. 3 for e.g. Alpha.¶ Then stop.',
  'Was that a no.¶ Nobody knows.',
  '"I am done," he said.¶ "It is over."¶ She left.',
  '“It is over.”¶ “Is it?”¶ They left.',
  '"Is it over?" Lopez asked.¶ Nobody answered.',
  'What now?¶ Wait!¶ Go.',
  '(The board agreed.)¶ Work began.',
  'It cost 3.5 million.¶ 40 people came.',
  'This is the end.¶Next comes more.',
  'The file is called notes.txt and version 2.0.Final is out.',
  'We waited... and waited.¶ Then … nothing.',
  'The firm\nwas sold in the\nspring.¶ It\nclosed.',
  '1. Heat the oven.¶ 2. Wait.',
  'Yahoo! Mail is down.¶ Why?',
  'It fell by 5%.¶ eBay rose.',
  '今天下雨。¶明天晴。',
  'Ex-Sen. Norma Vale and ex-Gov. Tom Rook spoke.¶ Fine.',
  'It was built in 1902.[1]¶ It burned down.[2][3]',
  'A headline with no stop',
  '• One thing ¶• Another thing',
];

describe('splitSentences', () => {
  it.each(CASES)('splits %j', (marked) => {
    const expected = marked.split('¶').map((piece) => piece.trim());
    expect(sentences(marked.replaceAll('¶', ''))).toEqual(expected);
  });

  it('ends a sentence with its block', () => {
    const text = 'A heading\n\nThe first sentence';
    const { sentences: found } = tokenLayer(text, [
      { start: 0, end: 9, type: 'heading' },
      { start: 11, end: text.length, type: 'paragraph' },
    ]);
    expect(found.map(({ block, start, end }) => [block, text.slice(start, end)])).toEqual([
      [0, 'A heading'],
      [1, 'The first sentence'],
    ]);
  });

  it('finds none in white space', () => {
    expect(sentences(' \n\t ')).toEqual([]);
  });
});
