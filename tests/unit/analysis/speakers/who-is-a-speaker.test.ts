import { describe, expect, it, test } from 'vitest';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { groupBySpeaker } from '../../../../utils/analysis/speakers/group-by-speaker.ts';
import { statusTokens } from '../../../../utils/analysis/statuses/index.ts';
import { finished } from '../../../../utils/analysis/steps.ts';
import type { Entity } from '../../../../utils/model/analysis.ts';
import { analyseSpeech } from '../attributions/analyse-speech.ts';

/** The speakers of a text as "words that name them ×passages", in order. */
function speakersOf(text: string, names: Record<string, Entity['label']> = {}): string[] {
  const entities = Object.entries(names).map(([name, label], i) => ({
    name,
    label,
    mentions: [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    })),
    salience: 0.2 / (i + 1),
  }));
  const { article, attributions, sentences, tokens } = analyseSpeech(text, entities);
  const layers = { tokens: statusTokens(tokens), sentences, entities, attributions };
  const budget = createBudget(Number.POSITIVE_INFINITY);
  return finished(groupBySpeaker({ ...article, title: '' }, layers, budget)).map(
    ({ source, passages }) => `${text.slice(source.start, source.end)} ×${passages.length}`,
  );
}

describe('a speaker', () => {
  it.each([
    ['people', 'Two residents said the ferry was late.', 'Two residents ×1'],
    ['a body', 'The council said the ferry was late.', 'The council ×1'],
    [
      'a document that says which one it is',
      'A report by the port found that the ferry was late.',
      'A report by the port ×1',
    ],
    ['somebody quoted in other words', 'The ferry was late by an hour, according to police.', 'police ×1'],
    ['some of several', 'Some said the ferry was late.', 'Some ×1'],
    ['who thinks something', 'Passengers believe the ferry was late.', 'Passengers ×1'],
  ])('may be %s', (_, text, expected) => {
    expect(speakersOf(text)).toEqual([expected]);
  });

  it.each([
    ['a thing that shows something', 'The photo shows how the ferry came in.'],
    ['a thing that is said to think', 'Your brain thinks the ferry is late.'],
    ['bare figures', 'Figures show the ferry was late.'],
    ['who decides or approves', 'Voters approved a plan that will pay for the ferry.'],
    ['who wants to do something', 'The council plans to sell the ferry that was late.'],
    ['who learns something', 'The council has learned that the ferry was late.'],
    ['who might say something', 'Some passengers may say that the ferry was late.'],
    ['who did not say it', 'The council did not say that the ferry was late.'],
    ['a number of things', 'You get 3X points in addition to the 2X you earn on the ferry.'],
    ['a sign', 'Read the list: "rel": remote storage of the ferry.'],
  ])('is not %s', (_, text) => {
    expect(speakersOf(text)).toEqual([]);
  });

  test('keeps what "they" said', () => {
    expect(
      speakersOf('The engineers said the ferry was late. They also said it had sunk twice before.'),
    ).toEqual(['The engineers ×2']);
  });

  test('is named by the name alone where it stands inside longer words', () => {
    const text =
      'Some officials, including Ann Lee, said the ferry was late. Lee during a visit said it had sunk. “We waited for hours,” Lee said.';
    expect(speakersOf(text, { Lee: 'PERSON' })).toContain('Lee ×2');
  });

  test('is not one author of a study by two', () => {
    const text =
      'The ferry was late, according to analysis by Nora Quist of Vell and Ivo Brandt of the port.';
    expect(speakersOf(text, { 'Nora Quist': 'PERSON', 'Ivo Brandt': 'PERSON' })).toEqual([
      'analysis by Nora Quist of Vell and Ivo Brandt of the port ×1',
    ]);
  });

  test('comes before those who say less', () => {
    const text =
      'A resident said it rained. The council said the ferry was late because its engine had failed twice in the bay. The council said a second ferry would come from the islands by noon.';
    expect(speakersOf(text)).toEqual(['The council ×2', 'A resident ×1']);
  });
});
