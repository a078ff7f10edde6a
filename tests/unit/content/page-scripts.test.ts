import { expect, test } from 'vitest';
import { pageScripts } from '../../../utils/content/page-scripts.ts';

test('scripts of one page find one another', () => {
  const world = {};
  const highlighter = { again() {} } as never;
  pageScripts(world).highlighter = highlighter;
  expect(pageScripts(world).highlighter).toBe(highlighter);
  expect(pageScripts({}).highlighter).toBeUndefined();
});

test('no name that a page can set stands for a script of ours', () => {
  const element = { tagName: 'A' };
  const world = new Proxy({} as Record<PropertyKey, unknown>, {
    // Named access on the window: any name may be an element of the page.
    get: (own, name) => own[name] ?? (typeof name === 'string' ? element : undefined),
  });
  expect(pageScripts(world)).toEqual({});
});
