import { describe, expect, test } from 'vitest';
import { withShortNames } from '../../../../utils/analysis/entities/short-names.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { lexiconWith } from './lexicon-fixture.ts';
import { marked, placed } from './mention-fixture.ts';

const lexicon = lexiconWith({ norhaven: ['city'] });

function types(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withShortNames(placed(mentions, words), words, text, lexicon).map(({ type }) => type);
}

describe('withShortNames', () => {
  test('what the article named in full as an organisation is no person later', () => {
    expect(
      types('[Northgate Ferries|ORG] shrinks. [Northgate|PERSON] lost money. [Northgate|PERSON]’s boats.'),
    ).toEqual(['ORG', 'ORG', 'ORG']);
  });

  test('a person of that name stays one', () => {
    expect(types('[Calder Research|ORG] and [Ann Calder|PERSON]. [Calder|PERSON] wrote.')).toEqual([
      'ORG',
      'PERSON',
      'PERSON',
    ]);
  });

  test('a company’s name without its legal form is the company whatever the tagger took it for', () => {
    expect(
      types('[Star Boats Corp.|ORG] sails. [Star Boats|LOC] lost; [Star Boats|WORK_OF_ART] sank.'),
    ).toEqual(['ORG', 'ORG', 'ORG']);
  });

  test('a place that opens an organisation’s name stays a place', () => {
    expect(types('[Brunholm University|ORG] grew. [Brunholm|LOC] is quiet.')).toEqual(['ORG', 'LOC']);
  });

  test('who is named before the organisation is not short for it', () => {
    expect(types('[Calder|PERSON] wrote. [Calder Research|ORG] grew.')).toEqual(['PERSON', 'ORG']);
  });

  test('a place is no organisation for opening its name', () => {
    expect(types('[Norhaven Ferries|ORG] sails. [Norhaven|PERSON] waits.')).toEqual(['ORG', 'PERSON']);
  });
});
