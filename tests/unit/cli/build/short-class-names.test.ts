import { expect, test } from 'vitest';
import { shortClassNames } from '../../../../utils/cli/build/short-class-names.ts';

test('one name in two files gives two classes, whatever folder the project lies in', () => {
  const name = shortClassNames('/one');
  const first = name('root', '/one/components/A.module.css');
  expect(first).toMatch(/^a[\w-]{3}$/);
  expect(name('root', '/one/components/B.module.css')).not.toBe(first);
  expect(shortClassNames('/two')('root', '/two/components/A.module.css')).toBe(first);
});

test('each of many names in a file has a class of its own, the same whenever it is asked for', () => {
  const name = shortClassNames('/');
  const names = Array.from({ length: 800 }, (_, i) => `name${i}`);
  const classes = names.map((each) => name(each, '/A.module.css'));
  expect(new Set(classes).size).toBe(names.length);
  expect(classes.every((each) => /^[a-z]{1,3}[\w-]{3}$/.test(each))).toBe(true);
  expect(names.map((each) => name(each, '/A.module.css'))).toEqual(classes);
});

test('files that would share their classes are refused', () => {
  const name = shortClassNames('/');
  expect(() => {
    for (let i = 0; i < 300_000; i++) name('root', `/${i}.module.css`);
  }).toThrow(/share/);
});
