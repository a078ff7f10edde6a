import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND, tokenLayer } from '../../../../utils/analysis/tokens/index.ts';
import { growthOfSteps } from '../../counted-steps.ts';

const layer = (text: string) => tokenLayer(text, [{ start: 0, end: text.length, type: 'paragraph' }]);
const words = (text: string): readonly string[] => layer(text).tokens.text;

describe('tokenise', () => {
  it.each([
    [
      'Profit rose to $8,000.50 (up 1.6%).',
      ['Profit', 'rose', 'to', '$', '8,000.50', '(', 'up', '1.6', '%', ')', '.'],
    ],
    ['a US-based rival', ['a', 'US-based', 'rival']],
    [
      'the U.S. and the U.S.-led force at 5 a.m.',
      ['the', 'U.S.', 'and', 'the', 'U.S.-led', 'force', 'at', '5', 'a.m.'],
    ],
    ['Mr. Marlow of Dune Inc. left', ['Mr', '.', 'Marlow', 'of', 'Dune', 'Inc', '.', 'left']],
    ['She holds a Ph.D. in chemistry', ['She', 'holds', 'a', 'Ph.D.', 'in', 'chemistry']],
    [
      "Dune's staff don’t think they're late",
      ['Dune', "'s", 'staff', 'do', 'n’t', 'think', 'they', "'re", 'late'],
    ],
    ["they shouldn't've", ['they', 'should', "n't", "'ve"]],
    ["O'Neill's dog", ["O'Neill", "'s", 'dog']],
    ["the players' union", ['the', 'players', "'", 'union']],
    ['AT&T and Q&A', ['AT&T', 'and', 'Q&A']],
    ['Yahoo! fell. Hooray! They won.', ['Yahoo!', 'fell', '.', 'Hooray', '!', 'They', 'won', '.']],
    ['the 2nd of the 1990s', ['the', '2nd', 'of', 'the', '1990s']],
    [
      'a 5km run, a 10-year-old, 2015-16',
      ['a', '5', 'km', 'run', ',', 'a', '10', '-', 'year-old', ',', '2015', '-', '16'],
    ],
    ['Well... so -- then — yes', ['Well', '...', 'so', '--', 'then', '—', 'yes']],
    ['“Quoted,” ‘so’ "said"', ['“', 'Quoted', ',', '”', '‘', 'so', '’', '"', 'said', '"']],
    ['中文字', ['中', '文', '字']],
    ['yes 👩‍🚀👍🏽 and 🇫🇷', ['yes', '👩‍🚀', '👍🏽', 'and', '🇫🇷']],
    ['a co\u00adoperate word', ['a', 'co\u00adoperate', 'word']],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['see https://example.org/a?b=c, then', 'https://example.org/a?b=c'],
    ['see (www.example.org/path/).', 'www.example.org/path/'],
    ['sold on example.com today', 'example.com'],
    ['write to jo.bloggs+news@mail.example.org.', 'jo.bloggs+news@mail.example.org'],
    ['as @some_body wrote', '@some_body'],
    ['under #SlowNews today', '#SlowNews'],
  ])('keeps the address in %j whole', (text, address) => {
    const { tokens } = layer(text);
    const at = tokens.text.indexOf(address);
    expect(tokens.text).toContain(address);
    expect(tokens.kind[at]).toBe(KIND.ADDRESS);
  });

  it('takes no full stop without its space for an address', () => {
    expect(words('That was the end.It began anew.')).toContain('It');
    expect(words('Rank #1 and room @ 5')).not.toContain('#1');
  });

  it('says what each token looks like', () => {
    const { tokens } = layer("It's $5 👍 now!");
    const { WORD, CLITIC, SYMBOL, NUMBER, PUNCTUATION } = KIND;
    expect([...tokens.kind]).toEqual([WORD, CLITIC, SYMBOL, NUMBER, SYMBOL, WORD, PUNCTUATION]);
  });

  it('gives equal words one number', () => {
    const { tokens } = layer('one two one Two');
    expect([...tokens.word]).toEqual([0, 1, 0, 2]);
    expect(tokens.words).toEqual(['one', 'two', 'Two']);
    expect(tokens.lower).toEqual(['one', 'two', 'one', 'two']);
  });

  it('covers every sign of any text in order, and never overlaps', { timeout: 30_000 }, () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        ' ',
        '\n',
        '.',
        "'",
        '"',
        'U.S.',
        'don’t',
        '\ud83d',
        'a.b.c',
        '@x',
        'http://',
        '5.',
        'www.',
        '…',
        '-',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { tokens, sentences } = layer(text);
        let at = 0;
        for (let i = 0; i < tokens.length; i++) {
          const start = tokens.start[i] as number;
          const end = tokens.end[i] as number;
          if (start < at || end <= start) return false;
          if (/[^\s\u200b\u0085]/.test(text.slice(at, start)) || tokens.text[i] !== text.slice(start, end))
            return false;
          at = end;
        }
        if (/[^\s\u200b\u0085]/.test(text.slice(at))) return false;
        // Every token stands in exactly one sentence.
        const covered = sentences.flatMap(({ firstToken, endToken }) =>
          Array.from({ length: endToken - firstToken }, (_, i) => firstToken + i),
        );
        return covered.length === tokens.length && covered.every((token, i) => token === i);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['a.', 'a@', '1.', 'http:/', "'s", '"', 'ab.cd.', '.', '\ud83d', '👍', '-'])(
    'takes steps in proportion to the length of a text of %j',
    async (piece) => {
      expect(await growthOfSteps(layer, piece.repeat(1000), piece.repeat(8000))).toBeLessThan(1.5);
    },
  );
});
