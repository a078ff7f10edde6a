import { expect, test } from 'vitest';
import { withThings } from '../../../../utils/analysis/entities/thing-evidence.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { lexiconWith } from './lexicon-fixture.ts';
import { marked, placed } from './mention-fixture.ts';

const lexicon = lexiconWith({ rosa: ['given-name'] });

function types(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withThings(placed(mentions, words), words, lexicon).map(({ type }) => type);
}

test('a name in quotation marks is a title', () => {
  expect(types('He played “[Tovrik|PERSON]” twice.')).toEqual(['WORK_OF_ART']);
});

test('a name beside the word for a product is the product’s', () => {
  expect(types('The [Rosa|PERSON] spacecraft flew. [Rosa|PERSON] is old.')).toEqual(['PRODUCT', 'PRODUCT']);
});

test('a drug is known by the stem of its name', () => {
  expect(types('She took [Zolprazole|PERSON] daily.')).toEqual(['PRODUCT']);
});

test('an unlisted name behind “the” is a thing’s', () => {
  expect(types('They saw the [Tovrik|PERSON] again.')).toEqual(['PRODUCT']);
});

test('who speaks, has a title, is listed or named in full is a person', () => {
  expect(types('The “[Tovrik|PERSON]” said no.')).toEqual(['WORK_OF_ART']);
  expect(types('The [Tovrik|PERSON] said no. A [Tovrik|PERSON] app came.')).toEqual(['PERSON', 'PERSON']);
  expect(types('[Otto Tovrik|PERSON] wrote it. The [Tovrik|PERSON] app came.')).toEqual(['PERSON', 'PERSON']);
  expect(types('They saw the [Rosa|PERSON] again.')).toEqual(['PERSON']);
  expect(types('President [Tovrik|PERSON] opened the [Tovrik|PERSON] bridge.')).toEqual(['PERSON', 'PERSON']);
});

test('a station in capitals is a body, initials and known names are none', () => {
  expect(types('She told [KXTV|PERSON] it was late.')).toEqual(['ORG']);
  expect(types('She told [JT|PERSON] and [ROSA|PERSON] it was late.')).toEqual(['PERSON', 'PERSON']);
});

test('one verb of saying among many mentions makes no person of a spacecraft', () => {
  const many = 'They love [Rosa|PERSON]. '.repeat(12);
  expect(new Set(types(`The [Rosa|PERSON] spacecraft flew. [Rosa|PERSON] said hello. ${many}`))).toEqual(
    new Set(['PRODUCT']),
  );
});
