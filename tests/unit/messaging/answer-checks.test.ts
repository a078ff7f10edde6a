import { expect, test } from 'vitest';
import { analysisAnswer, revealAnswer, wordOrNull, yesOrNo } from '../../../utils/messaging/answer-checks.ts';

const LISTS = {
  ...{ entities: [], topics: [], keyphrases: [], figures: [], timexes: [], timeline: [], attributions: [] },
  ...{ speakers: [], unquoted: [], keyFacts: [], checks: [], skipped: [] },
};
const analysis = { article: { text: 'A sentence.' }, ...LISTS };
const passes = (value: unknown) => analysisAnswer.safeParse(value).success;

test('each state of an answer is known by its own fields', () => {
  expect(passes({ state: 'ready', analysis })).toBe(true);
  expect(passes({ state: 'cancelled' })).toBe(true);
  expect(passes({ state: 'not-an-article', kind: 'list', reason: 'no-text', links: [] })).toBe(true);
  expect(passes({ state: 'unreadable', reason: 'pdf' })).toBe(true);
  expect(passes({ state: 'failed', reason: 'timeout', detail: '' })).toBe(true);
});

test('an analysis without one of its lists, or without a text, is refused', () => {
  for (const name of Object.keys(LISTS))
    expect(passes({ state: 'ready', analysis: { ...analysis, [name]: undefined } })).toBe(false);
  expect(passes({ state: 'ready', analysis: { ...analysis, article: {} } })).toBe(false);
});

test('states and reasons of other versions are refused', () => {
  expect(passes({ state: 'dreaming' })).toBe(false);
  expect(passes({ state: 'toString' })).toBe(false);
  expect(passes({ state: 'unreadable', reason: 'smudged' })).toBe(false);
  expect(passes({ state: 'failed', reason: 'mood', detail: '' })).toBe(false);
  expect(passes(null)).toBe(false);
});

test('a reply to a request to reveal is a count and whether the current passage is there', () => {
  expect(revealAnswer.safeParse({ found: 2, current: true, folded: true })).toEqual({
    success: true,
    data: { found: 2, current: true, folded: true },
  });
  expect(revealAnswer.safeParse({ found: -1, current: true }).success).toBe(false);
  expect(revealAnswer.safeParse({ found: 1 }).success).toBe(false);
});

test('answers in one word are taken as they are, and no others', () => {
  expect(yesOrNo.safeParse(false).success).toBe(true);
  expect(yesOrNo.safeParse('no').success).toBe(false);
  expect(wordOrNull.safeParse(null).success).toBe(true);
  expect(wordOrNull.safeParse('lost').success).toBe(true);
  expect(wordOrNull.safeParse(7).success).toBe(false);
});
