import { expect, test } from 'vitest';
import { createFieldKeys } from '../../../utils/background/field-keys.ts';

const inTab = (id: number) => ({ tab: { id } });

test('a key that was offered is known to the same tab, once', () => {
  const keys = createFieldKeys();
  keys['field.offer']({ key: 'a' }, inTab(3));
  expect(keys['field.claim']({ key: 'a' }, inTab(3))).toEqual({ known: true });
  expect(keys['field.claim']({ key: 'a' }, inTab(3))).toEqual({ known: false });
});

test('a key of another tab is unknown, and used up', () => {
  const keys = createFieldKeys();
  keys['field.offer']({ key: 'a' }, inTab(3));
  expect(keys['field.claim']({ key: 'a' }, inTab(4))).toEqual({ known: false });
  expect(keys['field.claim']({ key: 'a' }, inTab(3))).toEqual({ known: false });
});

test('a key that was never offered is unknown', () => {
  expect(createFieldKeys()['field.claim']({ key: 'a' }, inTab(3))).toEqual({ known: false });
});

test('keys that are offered without end push out the oldest', () => {
  const keys = createFieldKeys();
  for (let n = 0; n < 1_000; n++) keys['field.offer']({ key: `${n}` }, inTab(3));
  expect(keys['field.claim']({ key: '0' }, inTab(3))).toEqual({ known: false });
  expect(keys['field.claim']({ key: '999' }, inTab(3))).toEqual({ known: true });
});
