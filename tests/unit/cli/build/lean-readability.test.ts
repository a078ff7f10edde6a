import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { quicken, type ReadabilityMethods } from '../../../../utils/article/extract/run-readability.ts';
import { asModule, leanReadability } from '../../../../utils/cli/build/lean-readability.ts';

const path = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
const source = readFileSync(path, 'utf8');

test('the lean source is smaller, still a program, and calls nothing that it lacks but what reading replaces', () => {
  const lean = leanReadability(source);
  expect(lean.length).toBeLessThan(source.length - 20_000);
  const module: { exports?: { prototype: Record<string, unknown> } } = {};
  new Function('module', lean)(module);
  const methods = new Set(Object.keys(module.exports!.prototype));
  const missing = [...lean.matchAll(/this\.(_\w+)\(/g)]
    .map(([, name]) => name!)
    .filter((name) => !methods.has(name) && !lean.includes(`this.${name} =`));
  expect(new Set(missing)).toEqual(
    new Set([
      '_fixLazyImages',
      '_cleanStyles',
      '_isValidByline',
      '_isElementWithoutContent',
      '_isProbablyVisible',
    ]),
  );
});

test('private names are short and stay apart from each other', () => {
  const lean = leanReadability(source);
  const module: { exports?: { prototype: Record<string, unknown> } } = {};
  new Function('module', lean)(module);
  const count = (text: string) => text.match(/^ {2}_\w+(?:\(|:)/gm)!.length;
  const names = Object.keys(module.exports!.prototype).filter((name) => name.startsWith('_'));
  expect(names).toHaveLength(count(lean));
  const called = ['_removeScripts', '_prepDocument', '_articleTitle', '_grabArticle', '_getLinkDensity'];
  const own = names.filter((name) => !called.includes(name));
  expect(Math.max(...own.map(({ length }) => length))).toBeLessThan(4);
});

test('every pattern that the lean source uses is still there', () => {
  const lean = leanReadability(source);
  const module: { exports?: { prototype: { REGEXPS: Record<string, RegExp> } } } = {};
  new Function('module', lean)(module);
  const used = [...lean.matchAll(/REGEXPS\.(\w+)/g)].map(([, name]) => name!);
  const table = module.exports!.prototype.REGEXPS;
  expect(used.filter((name) => !(table[name] instanceof RegExp))).toEqual([]);
  expect(lean).not.toMatch(/this\.log\(/);
});

test('the lean source finds the same article, in a document without options', () => {
  const module: { exports?: unknown } = {};
  new Function('module', leanReadability(source))(module);
  const found = (Readability: unknown): string => {
    const paragraph =
      '<p>The council met on Monday, and agreed to spend 40 million euros on the old bridge, it said.</p>';
    const { document: copy } = parseHTML(
      `<html><body><nav><a href="/">Home</a></nav><div class="story"><h2>The bridge</h2>${paragraph.repeat(9)}</div></body></html>`,
    );
    const reader = new (Readability as new (document: Document) => ReadabilityMethods)(copy);
    reader._fixLazyImages = () => {};
    reader._cleanStyles = () => {};
    reader._isProbablyVisible = () => true;
    reader._articleTitle = '';
    quicken(reader);
    reader._removeScripts(copy);
    reader._prepDocument();
    return reader._grabArticle()?.textContent ?? '';
  };
  const own = found(Readability);
  expect(own).toContain('The council met');
  expect(own).not.toContain('Home');
  expect(found(module.exports)).toBe(own);
});

test('a source of another shape is refused', () => {
  expect(() => leanReadability('function Readability() {}')).toThrow(/parse/);
});

test('as a module it exports its function, and nothing the old way', () => {
  const module = asModule(leanReadability(source));
  expect(module).toContain('export default Readability;');
  expect(module).not.toContain('module.exports');
  expect(() => asModule('export const a = 1;')).toThrow(/exports/);
});

test('everything that reading calls, sets or replaces keeps its name', () => {
  const reading = readFileSync(
    new URL('../../../../utils/article/extract/run-readability.ts', import.meta.url),
    'utf8',
  );
  const used = [...reading.matchAll(/reader\.(_\w+)/g)].map(([, name]) => name!);
  expect(used).toContain('_isProbablyVisible');
  expect(used).toContain('_grabArticle');
  const lean = leanReadability(source);
  expect(used.filter((name) => !new RegExp(`this\\.${name}\\b|^  ${name}\\(`, 'm').test(lean))).toEqual([]);
});
