import { describe, expect, it, test } from 'vitest';
import type { Entity } from '../../../../utils/model/analysis.ts';
import { analyseSpeech } from './analyse-speech.ts';

/** Names in the text as entities: "Nora Quist" with all places where its last word stands. */
function entitiesIn(text: string, names: Record<string, Entity['label']>): Entity[] {
  return Object.entries(names).map(([name, label]) => {
    const short = name.split(' ').at(-1) as string;
    const mentions = [...text.matchAll(new RegExp(`(?:${name}|${short})`, 'g'))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    return { name, label, mentions, salience: 1 };
  });
}

/** The speaker of the last attribution. */
function lastSpeaker(text: string, names: Record<string, Entity['label']>): string | null {
  const entities = entitiesIn(text, names);
  const { attributions } = analyseSpeech(text, entities);
  const speaker = attributions.at(-1)?.speaker;
  return speaker === null || speaker === undefined ? null : (entities[speaker]?.name ?? null);
}

const QUIST = { 'Nora Quist': 'PERSON' } as const;
const BOTH = { 'Nora Quist': 'PERSON', 'Ivo Brandt': 'PERSON' } as const;
const FIRM = { 'Nora Quist': 'PERSON', Fjordline: 'ORG' } as const;

describe('speakers', () => {
  it.each([
    ['a name', 'Nora Quist said the ferry was late.', QUIST, 'Nora Quist'],
    [
      'a name with an apposition',
      'Nora Quist, head of Fjordline, said the ferry was late.',
      FIRM,
      'Nora Quist',
    ],
    ['a part of the name', 'Nora Quist left. Quist said the ferry was late.', QUIST, 'Nora Quist'],
    [
      'the body that a spokesperson speaks for',
      'A spokesman for Fjordline said the ferry was late.',
      FIRM,
      'Fjordline',
    ],
    [
      '"who" behind a name',
      'The harbour is run by Nora Quist, who says that the ferry is late.',
      QUIST,
      'Nora Quist',
    ],
    [
      'a pronoun for the only person near',
      'Nora Quist left early. She said the ferry was late.',
      QUIST,
      'Nora Quist',
    ],
    [
      'a pronoun for who spoke last',
      'Ivo Brandt saw the ferry. Nora Quist said it was late. She denied that it sank.',
      BOTH,
      'Nora Quist',
    ],
    [
      'a title that tells the pronoun',
      'Ms. Quist met Mr. Brandt. He said the ferry was late.',
      BOTH,
      'Ivo Brandt',
    ],
    [
      'a man for "he" behind a woman whose name only its ending tells',
      'Olmida Brandt met Gunnar Moe. He said the ferry was late.',
      { 'Olmida Brandt': 'PERSON', 'Gunnar Moe': 'PERSON' } as const,
      'Gunnar Moe',
    ],
    [
      'the only person near, against the ending of the name',
      'Hamida Brandt said the ferry was late. He said it had sunk.',
      { 'Hamida Brandt': 'PERSON' } as const,
      'Hamida Brandt',
    ],
    [
      'the subject behind a participle, and no genitive',
      'Brandt’s ferries were late in the bay.\n\nAsked about the ferries, Quist sighed. She said they were old.',
      BOTH,
      'Nora Quist',
    ],
    [
      'a pronoun past a caption between two paragraphs',
      'Nora Quist left early.\n\nPhoto: Vell Post\n\nShe said the ferry was late.',
      QUIST,
      'Nora Quist',
    ],
  ])('takes %s', (_, text, names, expected) => {
    expect(lastSpeaker(text, names)).toBe(expected);
  });

  it.each([
    ['a spokesman for a person', 'A spokesman for Nora Quist said the ferry was late.', QUIST],
    ['the owner in a genitive', "Nora Quist's lawyer said the ferry was late.", QUIST],
    ['a pronoun without a person near', 'The harbour was empty. She said the ferry was late.', QUIST],
    [
      'a pronoun for a person named long ago',
      'Nora Quist left.\n\nIt rained.\n\nIt snowed.\n\nShe said the ferry was late.',
      QUIST,
    ],
    ['"they"', 'Nora Quist met the crew. They said the ferry was late.', QUIST],
  ])('leaves %s without one', (_, text, names) => {
    expect(lastSpeaker(text, names)).toBe(null);
  });
});

describe('within', () => {
  const withins = (text: string) => analyseSpeech(text).attributions.map(({ within }) => within);

  test('keeps the outer and the inner source', () => {
    expect(withins('Quist said the minister had told her that the ferry was late.')).toEqual([null, 0]);
  });

  test('is null for two speakers side by side', () => {
    expect(withins('Quist said the ferry was late. Brandt denied that it was late.')).toEqual([null, null]);
  });

  test('is null for the pieces of a broken quotation', () => {
    expect(withins('“We waited,” she said. “Nobody came to help us.”')).toEqual([null, null]);
  });
});
