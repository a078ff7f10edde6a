import { describe, expect, it, test } from 'vitest';
import { said } from './analyse-speech.ts';

describe('indirect speech', () => {
  it.each([
    [
      'a clause with "that"',
      'The mayor said that the bridge will open.',
      'The mayor | said | that the bridge will open',
    ],
    [
      'a clause without "that"',
      'The mayor said the bridge will open.',
      'The mayor | said | the bridge will open',
    ],
    [
      'a hearer',
      'Nora Quist told reporters that the ferry was late.',
      'Nora Quist | told | that the ferry was late',
    ],
    [
      'a speaker with an apposition',
      'Nora Quist, the harbour master, said the ferry was late.',
      'Nora Quist, the harbour master | said | the ferry was late',
    ],
    ['a closing cue', 'The ferry was late, Nora Quist said.', 'Nora Quist | said | The ferry was late'],
    ['an inverted cue', 'The ferry was late, said Nora Quist.', 'Nora Quist | said | The ferry was late'],
    [
      '"according to" at the end',
      'The ferry was late, according to the harbour master.',
      'the harbour master | according to | The ferry was late',
    ],
    [
      '"according to" at the start',
      'According to the harbour master, the ferry was late.',
      'the harbour master | According to | the ferry was late',
    ],
    [
      'what a poll shows',
      'A poll by Tide found that most islanders want a bridge.',
      'A poll by Tide | found | that most islanders want a bridge',
    ],
    ['an intention', 'The council plans to sell the old pier.', 'The council | plans | to sell the old pier'],
    [
      'a judgement of a thing',
      'Teachers criticised the new timetable.',
      'Teachers | criticised | the new timetable',
    ],
    [
      'a participle after the main clause',
      'Quist left early, saying the ferry was late.',
      'Quist | saying | the ferry was late',
    ],
    [
      'a noun with its genitive',
      "The paper printed Quist's claim that the ferry was late.",
      'Quist | claim | that the ferry was late',
    ],
    [
      'an attitude',
      'Quist is confident that the ferry will run.',
      'Quist | is confident | that the ferry will run',
    ],
    [
      'a report without a source',
      'It was reported that the ferry sank.',
      '- | was reported | that the ferry sank',
    ],
  ])('finds %s', (_, text, expected) => {
    expect(said(text)).toContain(expected);
  });

  test('splits two acts of speech of one speaker', () => {
    expect(said('Quist said the ferry was late and denied that the crew had slept.')).toEqual([
      'Quist | said | the ferry was late',
      'Quist | denied | that the crew had slept',
    ]);
  });

  test('leaves sentences alone in which nobody speaks', () => {
    expect(said('The ferry left the harbour at noon. It carried forty cars and two buses.')).toEqual([]);
  });

  test('does not take a noun for a verb', () => {
    expect(said('The plans were on the table and the reports in the drawer.')).toEqual([]);
  });
});
