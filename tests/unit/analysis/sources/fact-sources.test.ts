import { describe, expect, it } from 'vitest';
import { FactSources } from '../../../../utils/analysis/sources/index.ts';
import { attributionsBySentence, statusOf, statusTokens } from '../../../../utils/analysis/statuses/index.ts';
import type { Sentence } from '../../../../utils/analysis/tokens/index.ts';
import { analyseSpeech } from '../attributions/analyse-speech.ts';

/** Who says the last sentence of a text, and the words of saying that the sentence only holds. */
function sourceOfLast(text: string): [string | null, string | null] {
  const { attributions, sentences, tokens: plain } = analyseSpeech(text);
  const tokens = statusTokens(plain);
  const sentence = sentences.at(-1) as Sentence;
  const speaking = attributionsBySentence(sentences, attributions).get(sentence) ?? [];
  const { attribution: governing } = statusOf(sentence, tokens, attributions, { speaking });
  const found = new FactSources({ tokens, sentences, entities: [], attributions }).of(sentence, governing);
  const words = (span: { start: number; end: number } | null | undefined) =>
    span ? text.slice(span.start, span.end) : null;
  return [words(found && attributions[found.attribution]?.source), words(found?.saidBy)];
}

describe('the source of a fact', () => {
  it.each([
    ['who says all of it', 'Quist said the ferry was late.', 'Quist', null],
    [
      'who says it behind a comma',
      'The ferry was late by two hours on Monday, officials said.',
      'officials',
      null,
    ],
    ['a document', 'The report found that 40 of the 60 ferries were old.', 'The report', null],
    [
      'who says a part of it',
      'The ferry stopped for two days after the owner said a man had entered the engine room on Tuesday.',
      'the owner',
      'said',
    ],
    [
      'who says it behind a dash',
      'The promise to put the crews of the old ferries back to work by the summer of next year was already a tall order — the Harbour Agency says the port must close.',
      'the Harbour Agency',
      'says',
    ],
    [
      'the name that a pronoun goes back to',
      'The engineers said the ferry was late. They also said that it had sunk twice before.',
      'The engineers',
      null,
    ],
    [
      'the document that "it" goes on from',
      'The report said that the ferries were old. It calls on the council to sell them by May.',
      'The report',
      null,
    ],
    [
      'the document that a later sentence calls by its noun',
      'The study found that the ferries were old.\n\nThe pier closed.\n\nThe study also lists nine ports with new ferries.',
      'The study',
      null,
    ],
  ])('is %s', (_, text, source, saidBy) => {
    expect(sourceOfLast(text)).toEqual([source, saidBy]);
  });

  it.each([
    ['an act', 'The ferry sank in the harbour on Monday.'],
    [
      'somebody who wants something',
      'The ferry left early because passengers wanted to see the lights of the town.',
    ],
    ['"who"', 'The ferry was sold to Quist in May for two million euros, and those who think it sank left.'],
    ['"you"', 'If you want to see the old ferry of Vell, take the bus to the harbour.'],
    ['"it" behind a body', 'The council said that the ferries were old. It sells them in May.'],
    [
      'what becomes of a document',
      'The report said that the ferries were old. The report was printed in May.',
    ],
    ['a document of which nothing was said', 'The ferries are old. The report lies on the pier.'],
  ])('is none for %s', (_, text) => {
    expect(sourceOfLast(text)).toEqual([null, null]);
  });
});
