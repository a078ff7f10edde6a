import { describe, expect, test } from 'vitest';
import { withEvidence } from '../../../../utils/analysis/entities/name-evidence.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { lexiconWith } from './lexicon-fixture.ts';
import { marked, placed } from './mention-fixture.ts';

const lexicon = lexiconWith({
  torvald: ['surname'],
  paul: ['given-name'],
  lund: ['surname', 'city'],
  nordbit: ['company'],
  dataforge: ['company'],
});

function types(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withEvidence(placed(mentions, words), words, lexicon).map(
    ({ start, end, type }) => `${text.slice(start, end)} ${type}`,
  );
}

describe('withEvidence', () => {
  test('takes a family name that acts for a person', () => {
    expect(types('[Torvald|MISC] is closing two plants.')).toEqual(['Torvald PERSON']);
    expect(types('[Jens Torvald|MISC] said no.')).toEqual(['Jens Torvald PERSON']);
  });

  test('leaves a family name alone that does not act', () => {
    expect(types('The [Torvald|MISC] is a kind of boat.')).toEqual(['Torvald MISC']);
  });

  test('leaves a family name alone that may be a place', () => {
    expect(types('[Lund|MISC] is closing two schools.')).toEqual(['Lund MISC']);
  });

  test('takes a name that ends like a company for one', () => {
    expect(types('Shares of [Grey Otter Labs|MISC] rose.')).toEqual(['Grey Otter Labs ORG']);
    expect(types('[Otter Ferries|PERSON] sails daily.')).toEqual(['Otter Ferries ORG']);
    expect(types('They love [Labs|MISC].')).toEqual(['Labs MISC']);
  });

  test('takes a word with capitals inside for no person unless it has a name in it', () => {
    expect(types('They sued [QuickLoom|PERSON].')).toEqual(['QuickLoom ORG']);
    expect(types('They sued [JeanPaul|PERSON].')).toEqual(['JeanPaul PERSON']);
    expect(types('They sued [McArdle|PERSON].')).toEqual(['McArdle PERSON']);
    expect(types('They sued [Quickloom|PERSON].')).toEqual(['Quickloom PERSON']);
  });

  test('knows a company with capitals inside, and one that acts', () => {
    expect(types('We asked [DataForge|MISC].')).toEqual(['DataForge ORG']);
    expect(types('We use [QuickLoom|MISC] daily.')).toEqual(['QuickLoom MISC']);
    expect(types('[QuickLoom|MISC] announced a loss.')).toEqual(['QuickLoom ORG']);
  });

  test('leaves a family name with capitals inside alone where the article has it in full', () => {
    expect(types('[Ava DuLoom|PERSON] won. [DuLoom|PERSON] wept. [QuickLoom|PERSON] fell.')).toEqual([
      'Ava DuLoom PERSON',
      'DuLoom PERSON',
      'QuickLoom ORG',
    ]);
  });

  test('believes the legal form, and the last word of an organisation’s name, before the tagger', () => {
    expect(
      types('[Erbanor N.V.|PERSON] and [Orbis Stock Exchange|LOC] and [Seamen Federation|MISC]'),
    ).toEqual(['Erbanor N.V. ORG', 'Orbis Stock Exchange ORG', 'Seamen Federation ORG']);
    expect(types('a [Tea Party|EVENT] with [Anna Party|WORK_OF_ART] in [Exchange|LOC]')).toEqual([
      'Tea Party EVENT',
      'Anna Party WORK_OF_ART',
      'Exchange LOC',
    ]);
  });

  test('takes a newspaper for one, not for a work', () => {
    expect(types('[The Orbis Tribune|WORK_OF_ART] on [The Sea|WORK_OF_ART]')).toEqual([
      'The Orbis Tribune ORG',
      'The Sea WORK_OF_ART',
    ]);
  });

  test('takes a known company in an enumeration of organisations for one', () => {
    expect(types('[Orbis|ORG], [Nordbit|PRODUCT], and [Zeta|ORG] grew.')).toEqual([
      'Orbis ORG',
      'Nordbit ORG',
      'Zeta ORG',
    ]);
  });

  test('leaves the other members of an enumeration what they are', () => {
    expect(types('[Orbis|ORG] and [Anna|PERSON] met.')).toEqual(['Orbis ORG', 'Anna PERSON']);
    expect(types('[Orbis|ORG] makes [Nordbit|PRODUCT].')).toEqual(['Orbis ORG', 'Nordbit PRODUCT']);
  });
});
