import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFoundIn, markedPieces } from '../../../components/library/marked-pieces.ts';

const found = (text: string, query: string) =>
  markedPieces(text, query).flatMap((piece) => (piece.found ? piece.words : []));

test('words are marked by their beginnings, whatever their case and accents', () => {
  expect(found('Éric met the Mayor of Erica', 'eric')).toEqual(['Éric', 'Eric']);
  expect(found('The harbour and the port', 'HARB port')).toEqual(['harb', 'port']);
});

test('a beginning in the middle of a word is none, and no search marks nothing', () => {
  expect(found('The airport', 'port')).toEqual([]);
  expect(found('The airport', ' ')).toEqual([]);
  expect(isFoundIn('The airport', 'air')).toBe(true);
});

test('the pieces are the text, whatever is searched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
      expect(
        markedPieces(text, query)
          .map(({ words }) => words)
          .join(''),
      ).toBe(text.normalize('NFC'));
    }),
  );
});
