import { expect, test } from 'vitest';
import { withPlaces } from '../../../../utils/analysis/entities/place-evidence.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { lexiconWith } from './lexicon-fixture.ts';
import { marked, placed } from './mention-fixture.ts';

const lexicon = lexiconWith({ berg: ['surname'] });

function types(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return [...withPlaces(placed(mentions, words), words, lexicon)].map(({ type }) => type);
}

test('what things are in is a place wherever it stands', () => {
  expect(types('The boats lay in [Tovrik|PERSON]. Then [Tovrik|PERSON] slept.')).toEqual(['LOC', 'LOC']);
  expect(types('The boats lay near [Sor Tovrik|PERSON].')).toEqual(['LOC']);
});

test('who bears a known name is nobody’s place, nor one whose family name it is', () => {
  expect(types('There is much in [Berg|PERSON] to like.')).toEqual(['PERSON']);
  expect(types('[Otto Tovrik|PERSON] wrote. There is much in [Tovrik|PERSON] to like.')).toEqual([
    'PERSON',
    'PERSON',
  ]);
});

test('others stay what they are', () => {
  expect(types('[Tovrik|PERSON] saw it in the [Orbis|ORG] hall, in [Orbis|ORG].')).toEqual([
    'PERSON',
    'ORG',
    'ORG',
  ]);
});

test('a storm is an event, and so is its bare name in later lines', () => {
  expect(types('[Storm Tovrik|PERSON] came. [Tovrik|PERSON] felled trees.')).toEqual(['EVENT', 'EVENT']);
  expect(types('Hurricane [Tovrik|PERSON] came.')).toEqual(['EVENT']);
  expect(types('[Storm Tovrik|PERSON] came. [Otto Tovrik|PERSON] fled, said [Tovrik|PERSON].')).toEqual([
    'EVENT',
    'PERSON',
    'PERSON',
  ]);
});

test('a town is a place beside the park that it gave its name to, who speaks is none', () => {
  expect(types('[Tovrik National Park|LOC] burned. Many left [Tovrik|PERSON].')).toEqual(['LOC', 'LOC']);
  expect(types('[Tovrik National Park|LOC] burned. “No,” said Mr [Tovrik|PERSON].')).toEqual([
    'LOC',
    'PERSON',
  ]);
  expect(types('[Tovrik Bank|ORG] closed. Many left [Tovrik|PERSON].')).toEqual(['ORG', 'PERSON']);
});

test('a place that is known for one elsewhere is one wherever it stands', () => {
  expect(types('[Tovrik|PERSON] is dark. The night in [Tovrik|LOC] is long.')).toEqual(['LOC', 'LOC']);
});
