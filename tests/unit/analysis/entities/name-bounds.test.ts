import { describe, expect, test } from 'vitest';
import { withBounds } from '../../../../utils/analysis/entities/name-bounds.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { lexiconWith } from './lexicon-fixture.ts';
import { marked, placed } from './mention-fixture.ts';

const lexicon = lexiconWith({
  ohio: ['region'],
  november: ['calendar'],
  april: ['calendar', 'given-name'],
  anna: ['given-name'],
  russia: ['country'],
  nordbit: ['company'],
});

function names(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withBounds(placed(mentions, words), words, lexicon).map(
    ({ start, end, type }) => `${text.slice(start, end)} ${type}`,
  );
}

describe('titles', () => {
  test('an abbreviated title inside a name parts a place from a person', () => {
    expect(names('So said [Ohio Sen. Anna Berg|PERSON] today.')).toEqual(['Ohio LOC', 'Anna Berg PERSON']);
    expect(names('So said [Liberal Ohio Gov|ORG]. [Otto Lind|PERSON] today.')).toEqual([
      'Ohio LOC',
      'Otto Lind PERSON',
    ]);
  });

  test('what stands before a title and is no known place is an organisation’s if it was one, else nothing', () => {
    expect(names('They met [Harbour Guard Col|ORG]. [Otto Lind|PERSON].')).toEqual([
      'Harbour Guard ORG',
      'Otto Lind PERSON',
    ]);
    expect(names('They met [Bodmin Sheriff Anna Berg|PERSON].')).toEqual(['Anna Berg PERSON']);
  });

  test('an office at the end is no name', () => {
    expect(names('The [Norwalk Chairman|PERSON] and the [Chief Brand Officer|ORG] left.')).toEqual([]);
  });

  test('a title is left alone in front of what nobody is called, and where a name is nothing else', () => {
    expect(names('the [Director General Office|ORG]')).toEqual(['Director General Office ORG']);
    expect(names('[Otto Lind|PERSON] and the [Senate|ORG]')).toEqual(['Otto Lind PERSON', 'Senate ORG']);
  });
});

describe('what is put before or behind', () => {
  test('a prefix is no part of a name', () => {
    expect(names('the [pro-Ohio River Party|ORG] and [anti-Lind|PERSON] posters')).toEqual([
      'River Party ORG',
      'Lind PERSON',
    ]);
  });

  test('a name that begins with a small word keeps it', () => {
    expect(names('he met [al-Masri|PERSON] there')).toEqual(['al-Masri PERSON']);
  });

  test('a politician’s party and state in brackets are no name', () => {
    expect(names('[Anna Berg|PERSON] ([D-Ohio|PERSON]) spoke')).toEqual(['Anna Berg PERSON']);
    expect(names('on [D-Day|EVENT] they landed')).toEqual(['D-Day EVENT']);
  });

  test('a month is no place, but may be a person', () => {
    expect(names('in [mid-November|LOC], said [April|PERSON]')).toEqual(['April PERSON']);
  });
});

describe('offices for two things', () => {
  test('the first half belongs to the name', () => {
    expect(names('the Harvest and [Trawling Agency|ORG] said')).toEqual(['Harvest and Trawling Agency ORG']);
    expect(names('the [Harvest|ORG] and [Trawling Agency|ORG] said')).toEqual([
      'Harvest and Trawling Agency ORG',
    ]);
  });

  test('so does the second half', () => {
    expect(names('the [Ministry of Harvest|ORG] and Trawling said')).toEqual([
      'Ministry of Harvest and Trawling ORG',
    ]);
  });

  test('two names are not one', () => {
    expect(names('[Russia|LOC] and the [Trawling Agency|ORG]')).toHaveLength(2);
    expect(names('the [Ministry of Harvest|ORG] and [Russia|LOC] agreed')).toHaveLength(2);
    expect(names('the [Nordbit|ORG] and [Trawling Agency|ORG] deal')).toHaveLength(2);
    expect(names('Bakers and [Trawling Agency|ORG] clerks')).toEqual(['Trawling Agency ORG']);
    expect(names('the bakers and [Trawling Agency|ORG] clerks')).toEqual(['Trawling Agency ORG']);
  });
});

test('mentions stay in text order and do not overlap', () => {
  const { text, mentions } = marked(
    'the [Harvest|ORG] and [Trawling Agency|ORG], [Ohio Sen. Anna Berg|PERSON], [pro-Lind|PERSON]',
  );
  const words = wordsOfText(text);
  const found = withBounds(placed(mentions, words), words, lexicon);
  found.slice(1).forEach((mention, i) => {
    expect(mention.firstWord).toBeGreaterThanOrEqual(found[i]!.endWord);
  });
});

test('a second half that was taken for another body belongs to the first', () => {
  expect(names('the [Alliance of Boat|ORG] and [Ferry Makers|ORG] struck')).toEqual([
    'Alliance of Boat and Ferry Makers ORG',
  ]);
});
