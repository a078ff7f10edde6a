import { expect, test } from 'vitest';
import en from '../../../public/_locales/en/messages.json';
import { mistakeReport } from '../../../utils/export/index.ts';
import { catalogSource, createTranslate } from '../../../utils/i18n/index.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';

const t = createTranslate(catalogSource(en), 'en');

test('holds what is wrong, the passage with its span, and what was found there', () => {
  const words = 'Vestra denied that any decision on jobs had been taken.';
  const start = harbour.article.text.indexOf(words);
  const report = mistakeReport(harbour, { mistake: 'status', words, note: 'It was confirmed.' }, t);
  expect(report).toContain('not so');
  expect(report).toContain('What would be right: It was confirmed.');
  expect(report).toContain(`span: ${start}-${start + words.length}`);
  expect(report).toContain('keyFact denied "denied"');
  expect(report).toContain(`url: ${harbour.article.url}`);
});

test('says that the words are not in the article', () => {
  const report = mistakeReport(harbour, { mistake: 'missing', words: 'no such words', note: '' }, t);
  expect(report).toContain('span: -');
  expect(report).not.toContain('keyFact');
});

test('keeps the article’s text out, the passage aside', () => {
  const report = mistakeReport(harbour, { mistake: 'other', words: '', note: '' }, t);
  expect(report).not.toContain('1886');
  expect(report.length).toBeLessThan(600);
});
