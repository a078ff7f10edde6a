import { expect, test } from 'vitest';
import {
  choiceOrigin,
  newSiteChoices,
  siteChoiceOf,
  siteChoicesOf,
  withSiteChoice,
} from '../../../utils/model/site-choice.ts';

const choice = { article: [['article.story']], leftOut: [] };

test('stored choices that are malformed are passed over, and the others stay', () => {
  const stored = {
    'https://a.example': choice,
    'https://b.example': { article: 'x', leftOut: [] },
    'https://c.example': { article: [['']], leftOut: [] },
    'https://d.example': { article: [], leftOut: [] },
    'javascript:alert(1)': choice,
    'https://e.example/path': choice,
  };
  expect(Object.keys(siteChoicesOf(stored))).toEqual(['https://a.example']);
  for (const value of [null, 3, 'x', []]) expect(siteChoicesOf(value)).toEqual({});
});

test.each([
  ['too many selectors of a block', { article: [Array(5).fill('p')], leftOut: [] }],
  ['too many blocks', { article: [], leftOut: Array(41).fill(['p']) }],
  ['too long a selector', { article: [['p'.repeat(1_001)]], leftOut: [] }],
  ['a missing part', { article: [] }],
])('%s is no choice', (_, value) => {
  expect(siteChoiceOf(value)).toBeNull();
});

test('an empty choice forgets the site', () => {
  const choices = withSiteChoice({}, 'https://a.example', choice);
  expect(withSiteChoice(choices, 'https://a.example', null)).toEqual({});
  expect(withSiteChoice(choices, 'https://a.example', { article: [], leftOut: [] })).toEqual({});
});

test('imported choices do not replace those that are here', () => {
  const here = { 'https://a.example': choice };
  const there = { 'https://a.example': { article: [['p']], leftOut: [] }, 'https://b.example': choice };
  expect(newSiteChoices(here, there)).toEqual({ 'https://b.example': choice });
});

test.each([
  ['https://a.example/story?x=1', 'https://a.example'],
  ['file:///home/me/page.html', 'file://'],
  ['about:blank', null],
  ['moz-extension://x/popup.html', null],
  ['', null],
])('choices for %s are kept under %s', (address, origin) => {
  expect(choiceOrigin(address)).toBe(origin);
});
