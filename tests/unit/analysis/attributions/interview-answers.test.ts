import { describe, expect, it } from 'vitest';
import { findInterviewAnswers } from '../../../../utils/analysis/attributions/interview-answers.ts';
import type { Entity } from '../../../../utils/model/analysis.ts';
import { analyseSpeech } from './analyse-speech.ts';

const person = (text: string, name: string): Entity => ({
  name,
  label: 'PERSON',
  mentions: [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  })),
  salience: 1,
});

/** The answers as "source: words" of a text with a headline and people. */
function answers(text: string, title: string, ...names: string[]): string[] {
  const { article, tokens } = analyseSpeech(text);
  const entities = names.map((name) => person(text, name));
  return findInterviewAnswers({ ...article, title }, tokens, entities).map(
    ({ source, content }) =>
      `${source && text.slice(tokens.start[source.start], tokens.end[source.end - 1])}: ${text.slice(tokens.start[content.start], tokens.end[content.end - 1])}`,
  );
}

const TURNS = `When did you build the pier?

I built it in May with my brother.

Who paid for it?

We did. My aunt lent us the rest.

It was not much.

What comes next?

I will build a second one.`;

describe('the answers of an interview', () => {
  it('belong to the one person named before the questions', () => {
    expect(answers(`Nora Quist built the pier at Vell.\n\n${TURNS}`, 'A pier', 'Nora Quist')).toEqual([
      'Nora Quist: I built it in May with my brother.',
      'Nora Quist: We did. My aunt lent us the rest.',
      'Nora Quist: It was not much.',
      'Nora Quist: I will build a second one.',
    ]);
  });

  it('belong to the person of the headline where several are named', () => {
    const text = `Nora Quist and Ivo Brandt met at Vell.\n\n${TURNS}`;
    expect(answers(text, 'Nora Quist on her pier', 'Ivo Brandt', 'Nora Quist')).toHaveLength(4);
  });

  it('end before a note behind the last one', () => {
    const text = `Nora Quist built the pier.\n\n${TURNS}\n\nThe pier opens on Monday at noon.`;
    expect(answers(text, 'A pier', 'Nora Quist').at(-1)).toBe('Nora Quist: I will build a second one.');
  });

  it.each([
    ['two people may answer', `Nora Quist and Ivo Brandt built the pier.\n\n${TURNS}`, 'A pier'],
    [
      'nobody speaks in the first person',
      'Nora Quist built the pier.\n\nHow long is it?\n\nIt has ninety metres.\n\nWho may use it?\n\nEach boat of the town.\n\nWhen does it open?\n\nThe pier opens in May.',
      'Questions about the pier',
    ],
    [
      'there are two questions',
      'Nora Quist built it.\n\nWhen?\n\nI built it in May.\n\nWhy?\n\nI like piers.',
      'A pier',
    ],
  ])('are none where %s', (_, text, title) => {
    expect(answers(text, title, 'Nora Quist', 'Ivo Brandt')).toEqual([]);
  });
});
