import { expect, test } from 'vitest';
import { catalogSource, createTranslate, formatLocale, textDirection } from '../../../utils/i18n/index.ts';

const catalog = {
  walk_position: {
    message: '$POSITION$ of $TOTAL$',
    placeholders: { position: { content: '$1' }, total: { content: '$2' } },
  },
  mentions_one: { message: '$1 mention' },
  mentions_other: { message: '$1 mentions' },
  retry: { message: 'for $$5, again' },
};
const t = createTranslate(catalogSource(catalog), 'en');

test('fills placeholders in their numbers, whatever their order', () => {
  expect(t('walk_position', 2, 14)).toBe('2 of 14');
});

test('writes numbers as the language does', () => {
  expect(createTranslate(catalogSource(catalog), 'de').plural('mentions', 1200)).toBe('1.200 mentions');
});

test('takes the plural form of the count', () => {
  expect(t.plural('mentions', 1)).toBe('1 mention');
  expect(t.plural('mentions', 2)).toBe('2 mentions');
});

test('falls back to the other form where a language has more forms than the catalog', () => {
  expect(createTranslate(catalogSource(catalog), 'ar').plural('mentions', 3)).toContain('mentions');
});

test('values with dollar signs stay as they are', () => {
  expect(t('walk_position', '$2', '$$')).toBe('$2 of $$');
});

test('a doubled dollar sign is one', () => {
  expect(t('retry')).toBe('for $5, again');
});

test('a key without a message shows itself', () => {
  expect(t('loading')).toBe('loading');
});

test('a catalog falls back to another', () => {
  expect(createTranslate(catalogSource({}, catalog), 'en').plural('mentions', 1)).toBe('1 mention');
});

test.each([
  ['en-GB', 'en', 'en-GB'],
  ['en_GB', 'en', 'en-GB'],
  ['pt-BR', 'en', 'en'],
  ['de', 'de', 'de'],
  ['en_', 'en', 'en'],
])('dates of a browser in %s with messages in %s are written as in %s', (ui, messages, expected) => {
  expect(formatLocale(ui, messages)).toBe(expected);
});

test('Arabic and Hebrew run from right to left', () => {
  expect([textDirection('ar-EG'), textDirection('he'), textDirection('de')]).toEqual(['rtl', 'rtl', 'ltr']);
});
