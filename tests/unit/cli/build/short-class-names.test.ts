import { expect, test } from 'vitest';
import { shortClassNames } from '../../../../utils/cli/build/short-class-names.ts';

test('one name in two files gives two classes, whatever folder the project lies in', () => {
  const name = shortClassNames('/one');
  const first = name('root', '/one/components/A.module.css');
  expect(first).toMatch(/^root-[\w-]+$/);
  expect(name('root', '/one/components/B.module.css')).not.toBe(first);
  expect(shortClassNames('/two')('root', '/two/components/A.module.css')).toBe(first);
});

test('files that would share their classes are refused', () => {
  const name = shortClassNames('/');
  expect(() => {
    for (let i = 0; i < 300_000; i++) name('root', `/${i}.module.css`);
  }).toThrow(/share/);
});
