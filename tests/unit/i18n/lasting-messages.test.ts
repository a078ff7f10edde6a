import { expect, test } from 'vitest';
import { lastingMessages } from '../../../utils/i18n/lasting-messages.ts';

/** A browser's messages, which it refuses once the extension was updated. */
function browserMessages() {
  const browser = { isUpdated: false };
  const source = (key: string, [value = '']: string[]): string => {
    if (browser.isUpdated) throw new Error('Extension context invalidated.');
    return `${key} ${value}`.trim();
  };
  return { browser, messages: lastingMessages(source) };
}

test('a message that was given once is still there when the browser refuses', () => {
  const { browser, messages } = browserMessages();
  messages('close', []);
  browser.isUpdated = true;
  expect(messages('close', [])).toBe('close');
});

test('one that was never given, or has values, is empty then, and throws nothing', () => {
  const { browser, messages } = browserMessages();
  messages('count', ['3']);
  browser.isUpdated = true;
  expect([messages('count', ['3']), messages('other', [])]).toEqual(['', '']);
});

test('a message is asked for again while the browser gives it', () => {
  let language = 'en';
  const messages = lastingMessages((key) => `${key} ${language}`);
  messages('close', []);
  language = 'fr';
  expect(messages('close', [])).toBe('close fr');
});
