import { expect, test } from 'vitest';
import { withAcronyms, withDefinedNames } from '../../../../utils/analysis/entities/acronym-names.ts';
import { documentContext } from '../../../../utils/analysis/entities/document-context.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { marked, placed } from './mention-fixture.ts';

function defined(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withDefinedNames(placed(mentions, words), words).map(
    ({ start, end, type }) => `${text.slice(start, end)}|${type}`,
  );
}

function spelt(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withAcronyms(placed(mentions, words), words, documentContext(words).style).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test('a name has the bounds that the letters of its acronym ask for', () => {
  expect(defined('The [Seas|ORG], [Ports and Ferries Norvale|ORG] (SPFN) paid.')).toEqual([
    'Seas, Ports and Ferries Norvale|ORG',
    'SPFN|ORG',
  ]);
  expect(defined('The Cork, Tin and Salt Union (CTSU) struck.')).toEqual([
    'Cork, Tin and Salt Union|ORG',
    'CTSU|ORG',
  ]);
});

test('a name that the letters do not fit stays as it is', () => {
  expect(defined('The [Seas|ORG], [Ports and Ferries Norvale|ORG] (NPX) paid.')).toEqual([
    'Seas|ORG',
    'Ports and Ferries Norvale|ORG',
  ]);
  expect(defined('Anna Berg (AB) paid.')).toEqual([]);
});

test('letters do not reach over the end of a sentence', () => {
  expect(defined('He went to the Seas. [Ports Council|ORG] (SPC) paid.')).toEqual(['Ports Council|ORG']);
});

test('an organisation is found by its acronym alone', () => {
  expect(spelt('The [World Grain Council|ORG] met. Staff of the WGC said nothing.')).toEqual([
    'World Grain Council',
    'WGC',
  ]);
});

test('an acronym of two organisations is neither', () => {
  expect(
    spelt('[World Grain Council|ORG] and [Western Gas Club|ORG] met. The WGC said nothing.'),
  ).toHaveLength(2);
  expect(spelt('[World Grain Council|ORG] met. The WGU said nothing.')).toHaveLength(1);
});
