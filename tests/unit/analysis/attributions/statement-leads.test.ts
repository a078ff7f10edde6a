import { describe, expect, it } from 'vitest';
import { said } from './analyse-speech.ts';

const QUOTE = '“It is hard to overstate what this old pier means to the town.”';

describe('a quotation without words that say who speaks', () => {
  it.each([
    ['explains something', 'Nora Quist explained why the pier was closed.', 'Nora Quist'],
    [
      'has a statement',
      'Her lawyer, Ivo Brandt, had a short statement after the vote.',
      'Her lawyer, Ivo Brandt',
    ],
    ['offers "this"', 'Nora Quist also offered this insight on the pier.', 'Nora Quist'],
  ])('is of the one who %s in the sentence before', (_, lead, speaker) => {
    const last = said(`${lead} ${QUOTE}`).at(-1);
    expect([last?.split(' | ')[0], last?.split(' | ')[2]]).toEqual([speaker, QUOTE]);
  });

  it.each([
    'Nora Quist left the pier at noon.',
    'The ferry explained nothing.',
    'The pier was closed when Nora Quist spoke.',
    'Nora Quist was criticised.',
  ])('has no speaker behind "%s"', (lead) => {
    expect(said(`${lead} ${QUOTE}`).filter((each) => each.includes('“'))).toEqual([]);
  });
});

describe('a quotation inside a quotation', () => {
  it('ends nothing before the outer one does', () => {
    const text = 'Quist said: “Do not give “woe is me” stories about how hard it was.”';
    expect(said(text)).toEqual(['Quist | said | “Do not give “woe is me” stories about how hard it was.”']);
  });
});
