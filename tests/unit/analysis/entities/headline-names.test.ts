import { expect, test } from 'vitest';
import { documentContext } from '../../../../utils/analysis/entities/document-context.ts';
import { withHeadlinesRead } from '../../../../utils/analysis/entities/headline-names.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { lexiconWith } from './lexicon-fixture.ts';
import { marked, placed } from './mention-fixture.ts';

const lexicon = lexiconWith({ storm: ['surname'] });
const BODY = `The harbour saw a flood at dawn, and dozens of boats were lost while warnings came late. ${'Nobody slept that night in the town below the hill, and few spoke of it. '.repeat(5)}`;

function kept(headline: string, body = BODY): string[] {
  const { text, mentions } = marked(`${headline}\n\n${body}`);
  const words = wordsOfText(text);
  return withHeadlinesRead(placed(mentions, words), words, documentContext(words), lexicon).map(
    ({ start, end }) => text.slice(start, end),
  );
}

test('drops what only a headline’s capitals made a name', () => {
  expect(kept('Northgate Counts Losses As [Dozens Of Flood Warnings|ORG] Come')).toEqual([]);
});

test('keeps a name that the body has too', () => {
  expect(kept('[Orbis Warnings|ORG] Closes Its Third Factory', `${BODY} Then came Orbis.`)).toEqual([
    'Orbis Warnings',
  ]);
});

test('keeps a name of words that the body does not use small, and one that a list has', () => {
  expect(kept('[Grey Otter|ORG] Closes Its Third Factory')).toEqual(['Grey Otter']);
  expect(kept('[Storm Warnings|ORG] Closes Its Third Factory')).toEqual(['Storm Warnings']);
});

test('keeps places, and whatever stands in plain sentences', () => {
  expect(kept('Northgate Counts Losses Near [Flood Harbour|LOC] Today')).toEqual(['Flood Harbour']);
  expect(kept('It was said that [Dozens|ORG] lost their way')).toEqual(['Dozens']);
});

test('in a headline of capitals, keeps the words that are names in the body', () => {
  expect(kept('THEN [ORBIS COUNTS LOSSES|PERSON] AT DAWN', `${BODY} Then came Orbis.`)).toEqual(['ORBIS']);
  expect(kept('THEN [ORBIS COUNTS|PERSON] ALL OF THE LOSSES')).toEqual([]);
});

test('says nothing where there is no body', () => {
  expect(kept('Northgate Counts Losses As [Dozens Of Flood Warnings|ORG] Come', 'dozens')).toHaveLength(1);
});
