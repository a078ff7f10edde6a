import { describe, expect, it, test } from 'vitest';
import { analyseSpeech, said } from './analyse-speech.ts';

describe('direct speech', () => {
  it.each([
    [
      'a cue after it',
      '“The tide came in too fast,” Nora Quist said.',
      'Nora Quist | said | “The tide came in too fast,”',
    ],
    [
      'an inverted cue after it',
      '"The tide came in too fast," said Nora Quist, the harbour master.',
      'Nora Quist, the harbour master | said | "The tide came in too fast,"',
    ],
    [
      'a cue before it',
      'Nora Quist said, “The tide came in too fast.”',
      'Nora Quist | said | “The tide came in too fast.”',
    ],
    ['a colon', 'Nora Quist: “The tide came in too fast.”', 'Nora Quist | : | “The tide came in too fast.”'],
    [
      'two marks for one',
      "''The tide came in too fast,'' Ms. Quist said.",
      "Ms. Quist | said | ''The tide came in too fast,''",
    ],
  ])('finds %s', (_, text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test('writes a broken quotation as pieces with one source and one cue', () => {
    expect(said('“We waited,” she said. “Nobody came to help us.”')).toEqual([
      'she | said | “We waited,”',
      'she | said | “Nobody came to help us.”',
    ]);
  });

  test('runs over paragraphs while the marks stay open', () => {
    const text = 'Quist said: “We waited all night.\n\n“Nobody came to help us.”';
    expect(said(text)).toEqual([
      'Quist | said | “We waited all night.',
      'Quist | said | “Nobody came to help us.”',
    ]);
  });

  test('says that a quotation is direct and a clause is not', () => {
    const { attributions } = analyseSpeech('“We waited all night,” Quist said. She said the ferry was late.');
    expect(attributions.map(({ direct }) => direct)).toEqual([true, false]);
  });

  test('leaves scare quotes and titles alone', () => {
    expect(said('The “smart” ferry ran aground. The film "Tide" opens in May.')).toEqual([]);
  });

  test('finds nothing to attribute in words of thought inside a quotation', () => {
    expect(said('“I think they want to sell it,” Quist said.')).toHaveLength(1);
  });
});
