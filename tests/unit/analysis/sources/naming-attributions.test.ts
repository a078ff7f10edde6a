import { describe, expect, it } from 'vitest';
import { namingAttributions } from '../../../../utils/analysis/sources/index.ts';
import type { Entity } from '../../../../utils/model/analysis.ts';
import { analyseSpeech } from '../attributions/analyse-speech.ts';

/** The words that name the source of the last attribution; null where nothing names it. */
function nameOfLast(text: string, names: Record<string, Entity['label']> = {}): string | null {
  const entities = Object.entries(names).map(([name, label]) => ({
    name,
    label,
    mentions: [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    })),
    salience: 1,
  }));
  const { attributions, tokens, sentences } = analyseSpeech(text, entities);
  const naming = namingAttributions({ attributions, tokens, sentences, entities }).at(-1) ?? null;
  const source = naming === null ? null : attributions[naming]?.source;
  return source ? text.slice(source.start, source.end) : null;
}

describe('the attribution that names a source', () => {
  it.each([
    ['is its own for a name', 'Quist said the ferry was late.', 'Quist'],
    [
      'is the one before of the same speaker for "she"',
      'Quist said the ferry was late. She said it had sunk twice before.',
      'Quist',
    ],
    [
      'is that of several people for "they"',
      'The engineers said the ferry was late. They also said it had sunk twice before.',
      'The engineers',
    ],
    [
      'goes back over a pronoun of the same kind',
      'The engineers said the ferry was late. They said it leaked. They added that it would not sail again.',
      'The engineers',
    ],
    [
      'is that of a document for "it"',
      'The report said the ferry was late. It said the harbour was closed for a week.',
      'The report',
    ],
    [
      'passes over one person for "they"',
      'The engineers said the ferry was late. “We saw it,” said Quist. They also said it had sunk twice before.',
      'The engineers',
    ],
  ])('%s', (_, text, expected) => {
    expect(nameOfLast(text, { Quist: 'PERSON' })).toBe(expected);
  });

  it.each([
    ['one person', 'Quist said the ferry was late. They said it had sunk twice before.'],
    [
      'others who came between',
      'The engineers said the ferry was late. The passengers left early. They said it had sunk twice before.',
    ],
    [
      'several people two paragraphs off',
      'The engineers said the ferry was late.\n\nIt rained.\n\nIt snowed.\n\nThey said it had sunk twice before.',
    ],
    ['nothing at all', 'They said the ferry had sunk twice before.'],
  ])('is none for "they" behind %s', (_, text) => {
    expect(nameOfLast(text, { Quist: 'PERSON' })).toBe(null);
  });
});
