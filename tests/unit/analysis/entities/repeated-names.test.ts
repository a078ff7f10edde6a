import { describe, expect, test } from 'vitest';
import { withRepeatedNames } from '../../../../utils/analysis/entities/repeated-names.ts';
import { wordsOfText } from '../../../../utils/cli/train/entities/cut-words.ts';
import { lexiconWith } from './lexicon-fixture.ts';
import { marked, placed } from './mention-fixture.ts';

const lexicon = lexiconWith({ nordbit: ['company'], us: ['country'] });

function names(source: string): string[] {
  const { text, mentions } = marked(source);
  const words = wordsOfText(text);
  return withRepeatedNames(placed(mentions, words), words, lexicon).map(
    ({ start, end, type }) => `${text.slice(start, end)} ${type} ${start}`,
  );
}

describe('withRepeatedNames', () => {
  test('finds a name of several words wherever it stands again', () => {
    expect(names('[Anna Berg|PERSON] left. Then Anna Berg came.')).toEqual([
      'Anna Berg PERSON 0',
      'Anna Berg PERSON 21',
    ]);
  });

  test('believes one word only when it was found twice', () => {
    expect(names('[Orbis|ORG] fell. Orbis rose.')).toHaveLength(1);
    expect(names('[Orbis|ORG] fell. Orbis rose. [Orbis|ORG] sank.')).toHaveLength(3);
  });

  test('does not look inside other names, nor for other spellings', () => {
    expect(names('[Orbis|ORG], [Orbis|ORG], the [Orbis Hall|LOC], orbis')).toHaveLength(3);
  });

  test('does not look for works, whose titles are plain words', () => {
    expect(names('[The Sea|WORK_OF_ART] and [The Sea|WORK_OF_ART]; The Sea was rough.')).toHaveLength(2);
  });

  test('believes one word found once where a list has it under its type', () => {
    expect(names('[Nordbit|ORG] fell. Nordbit rose.')).toHaveLength(2);
    expect(names('[Nordbit|PERSON] fell. Nordbit rose.')).toHaveLength(1);
  });

  test('finds a country of two letters, but no pronoun in a line of capitals', () => {
    expect(names('[US|LOC] firms. Some US-based clerks.')).toHaveLength(2);
    expect(names('[US|LOC] firms. JOIN US TODAY')).toHaveLength(1);
  });
});
