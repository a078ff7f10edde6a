import { describe, expect, it } from 'vitest';
import { analyseSpeech, said } from './analyse-speech.ts';

/** The sources of a text, in order. */
const sources = (text: string): string[] => said(text).map((line) => line.split(' | ')[0] as string);

describe('who may speak', () => {
  it.each([
    ['a finder', 'The wallet was found by a plumber in the yard.'],
    ['an observer', 'The fox was spotted by walkers near the quarry.'],
    ['a reader', 'The will was read by the notary.'],
    ['who rings somebody', 'He called an ambulance on Friday.'],
    ['who writes a work', 'She wrote three plays.'],
    ['who asks a price', 'The garage owner asks forty euros for a tyre.'],
    ['who discovers a thing', 'The diver discovered two wrecks off the cape.'],
    ['a thing that wants nothing', 'The slope resists erosion.'],
  ])('is not %s', (_, text) => {
    expect(sources(text)).toEqual([]);
  });

  it.each([
    ['an agent whose verb is one of saying', 'The plan was criticised by the mayor.', 'the mayor'],
    ['a document', 'A survey found that rents had doubled.', 'A survey'],
    ['a court that heard', 'The valve was shut, an inquest has heard.', 'an inquest'],
    ['a paper between commas', 'The quay is sold, the Vell Courier reports.', 'the Vell Courier'],
    [
      'a source set off by a participle',
      'As reported by the Vell Courier, the quay is sold.',
      'the Vell Courier',
    ],
    ['who calls a thing by a name', 'Berg called the plan a disgrace.', 'Berg'],
    [
      'a list of people',
      'Dockers, skippers and fishmongers said the quay was unsafe.',
      'Dockers, skippers and fishmongers',
    ],
    [
      'a name whose apposition no comma closes',
      'Ada Moor, head of ports and ferries told a reporter that the quay was safe.',
      'Ada Moor, head of ports and ferries',
    ],
    [
      'a body with its acronym',
      'The Vell Ferry Office (VFO) said the quay was shut.',
      'The Vell Ferry Office (VFO)',
    ],
  ])('is %s', (_, text, source) => {
    expect(sources(text)).toContain(source);
  });
});

describe('a quotation with a verb that no list has', () => {
  it.each([
    ['inverted', '"The quay is shut," said Nora Quist. "We are stuck," moaned Ivo Brandt.', 'Ivo Brandt'],
    [
      'after the name',
      '"The quay is shut," said Nora Quist. "We are stuck," Ivo Brandt moaned.',
      'Ivo Brandt',
    ],
    ['with what the speaker is', '"We are stuck," winced docker Ivo Brandt.', 'docker Ivo Brandt'],
    [
      'with a particle',
      '"We are stuck," piped up the harbour\'s clerk, Ivo Brandt.',
      "the harbour's clerk, Ivo Brandt",
    ],
    ['of a noun for a person', '"Quiet!" thundered the skipper.', 'the skipper'],
    ['behind a dash', '“We are stuck and cold.” — Ivo Brandt, docker', 'Ivo Brandt'],
    [
      'behind a label with an apposition',
      'Ivo Brandt, docker: "We are stuck and cold."',
      'Ivo Brandt, docker',
    ],
  ])('belongs to the person beside it, %s', (_, text, source) => {
    expect(sources(text).at(-1)).toBe(source);
  });

  it('belongs to no thing beside it', () => {
    expect(sources('"We are stuck," the sign flickered.')).toEqual([]);
  });
});

describe('a person whose name is a word of another kind', () => {
  const spoken = (text: string, name: string) => {
    const at = text.lastIndexOf(`${name} said`);
    const person = { name, label: 'PERSON', mentions: [{ start: at, end: at + name.length }], salience: 1 };
    const { attributions } = analyseSpeech(text, [person as never]);
    return attributions.map(({ source }) => source && text.slice(source.start, source.end));
  };

  it.each(['April', 'May', 'Jan'])('speaks: %s', (name) => {
    expect(spoken(`The vote was lost by two. ${name} said the ferry was late.`, name)).toEqual([name]);
  });

  it('is no month that stands beside a speaker', () => {
    const text = 'The mayor said in April that the ferry was late.';
    const { attributions } = analyseSpeech(text);
    expect(attributions.map(({ source }) => source && text.slice(source.start, source.end))).toEqual([
      'The mayor',
    ]);
  });
});
