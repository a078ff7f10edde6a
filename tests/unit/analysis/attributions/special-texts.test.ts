import { describe, expect, it, test } from 'vitest';
import type { Entity } from '../../../../utils/model/analysis.ts';
import { analyseSpeech, said } from './analyse-speech.ts';

function people(text: string, ...names: string[]): Entity[] {
  return names.map((name) => ({
    name,
    label: 'PERSON',
    mentions: [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    })),
    salience: 1,
  }));
}

/** Attributions as "source | cue | content" of a text with people in it. */
function saidBy(text: string, ...names: string[]): string[] {
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return analyseSpeech(text, people(text, ...names)).attributions.map(
    ({ source, cue, content }) => `${source ? slice(source) : '-'} | ${slice(cue)} | ${slice(content)}`,
  );
}

describe('a transcript', () => {
  const TEXT =
    'Marta: We moved the boats in May.\n\nIvo: Nobody told the crew.\n\nMarta: The crew was at sea then.\n\nIvo: So it was.';

  test('gives each turn to the name before its colon', () => {
    expect(saidBy(TEXT, 'Marta', 'Ivo')).toEqual([
      'Marta | : | We moved the boats in May.',
      'Ivo | : | Nobody told the crew.',
      'Marta | : | The crew was at sea then.',
      'Ivo | : | So it was.',
    ]);
  });

  it.each([
    ['labels that are no people', 'Price: Ten euros a day.\n\nPrice: Twelve euros a week at most.'],
    ['a name that speaks once', 'Marta: We moved the boats in May.\n\nThe crew was at sea at that time.'],
  ])('is not made of %s', (_, text) => {
    expect(saidBy(text, 'Marta').filter((each) => each.includes('| : |'))).toEqual([]);
  });
});

describe('quotations over several paragraphs', () => {
  test('keep the speaker through three paragraphs', () => {
    const text =
      '“We waited all night,” Quist said.\n\n“Nobody came to help us.\n\n“Then the boat sank in the bay.”';
    expect(said(text)).toEqual([
      'Quist | said | “We waited all night,”',
      'Quist | said | “Nobody came to help us.',
      'Quist | said | “Then the boat sank in the bay.”',
    ]);
  });

  test('a colon at the end of a paragraph brings in the next one', () => {
    expect(said('Quist told the court:\n\n“We waited all night for the crew.”')).toEqual([
      'Quist | told | “We waited all night for the crew.”',
    ]);
  });
});

describe('nested sources', () => {
  test('name the one who passes on and the one who said it', () => {
    const text = 'Quist said Brandt had told the court that the ferry was late.';
    const { attributions } = analyseSpeech(text);
    expect(attributions.map(({ within }) => within)).toEqual([null, 0]);
    expect(attributions.map(({ source }) => source && text.slice(source.start, source.end))).toEqual([
      'Quist',
      'Brandt',
    ]);
  });

  test('go with memos that a paper saw', () => {
    const [first] = said('The ferry was late, according to internal memos seen by the Courier.');
    expect(first).toMatch(/^internal memos.* \| according to \| The ferry was late/);
  });

  test.each([
    ['The group that represents pilots said the ferry was late.', 'The group that represents pilots'],
    ['Memos seen by the Courier suggest that the ferry was late.', 'Memos seen by the Courier'],
    [
      'Quist, who declined to be photographed, said the ferry was late.',
      'Quist, who declined to be photographed,',
    ],
  ])('of %j is the whole noun phrase', (text, source) => {
    expect(
      said(text).some((each) => each.replace(/,? \|/, ' |').startsWith(`${source.replace(/,$/, '')} |`)),
    ).toBe(true);
  });
});

describe('marks that are no speech', () => {
  it.each([
    'The so-called “fast” ferry ran aground near Vell.',
    'Her book “The Long Tide” came out in May of this year.',
    'The “Green Quay” plan costs ten million euros.',
    'Boards of 6" by 4" lay on the quay.',
  ])('are left alone in %j', (text) => {
    expect(analyseSpeech(text).attributions.filter(({ direct }) => direct)).toEqual([]);
  });

  it.each(['“We waited all night, Quist said.', 'We waited all night,” Quist said.', '“”“” said "'])(
    'do no harm where they are unbalanced: %j',
    (text) => {
      for (const { content } of analyseSpeech(text).attributions)
        expect(text.slice(content.start, content.end).trim()).not.toBe('');
    },
  );
});
