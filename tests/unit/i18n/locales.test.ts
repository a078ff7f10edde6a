import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import type { MessageCatalog } from '../../../utils/i18n/index.ts';

const LOCALES = 'public/_locales';
const PLURAL = /_(zero|one|two|few|many|other)$/;
/** Folders whose code speaks to readers. */
const SPEAKERS = ['components', 'entrypoints', 'utils'];

const readCatalog = (locale: string): MessageCatalog =>
  JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as MessageCatalog;
const locales = readdirSync(LOCALES);
const english = readCatalog('en');
const plurals = Object.keys(english)
  .filter((key) => key.endsWith('_other'))
  .map((key) => key.replace(PLURAL, ''))
  .filter((base) => `${base}_one` in english);
const isForm = (key: string): boolean => PLURAL.test(key) && plurals.includes(key.replace(PLURAL, ''));
const bases = (catalog: MessageCatalog): string[] =>
  [...new Set(Object.keys(catalog).map((key) => (isForm(key) ? key.replace(PLURAL, '') : key)))].sort();

function sources(folders: readonly string[], extension: RegExp): { file: string; code: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => extension.test(name) && !name.endsWith('.d.ts'))
      .map((name) => join(folder, name))
      .map((file) => ({ file, code: readFileSync(file, 'utf8') })),
  );
}

interface Node {
  type: string;
  [field: string]: unknown;
}

function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item);
  else if (value && typeof value === 'object') {
    if (typeof (value as Node).type === 'string') yield value as Node;
    for (const field of Object.values(value)) yield* nodes(field);
  }
}

describe.each(locales)('the messages in %s', (locale) => {
  const catalog = readCatalog(locale);

  test('say all that the English ones say, and nothing else', () => {
    expect(bases(catalog)).toEqual(bases(english));
  });

  test('name their own language', () => {
    expect(catalog.messages_language!.message).toBe(locale);
  });

  test('have each plural form that the language has', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const base of plurals) for (const form of forms) expect(catalog).toHaveProperty(`${base}_${form}`);
  });

  test('fill their placeholders as the English ones do', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(catalog)) {
      const named = [...message.matchAll(/\$([A-Z_]+)\$/g)].map(([, name]) => name!.toLowerCase());
      expect(Object.keys(placeholders).toSorted(), key).toEqual([...new Set(named)].toSorted());
      const model = english[key] ?? english[key.replace(PLURAL, '_other')];
      for (const name of named) expect(placeholders[name], key).toEqual(model!.placeholders![name]);
      // Only a plural form may leave the number out: "one more".
      if (!isForm(key))
        expect(named.toSorted(), key).toEqual(Object.keys(model!.placeholders ?? {}).toSorted());
    }
  });

  test('describe the extension in the 132 characters that stores show', () => {
    expect(catalog.extensionDescription!.message.length).toBeLessThanOrEqual(132);
  });
});

test('every message is used, and every key that the code names exists', () => {
  const used = new Set<string>();
  const heads: string[] = [];
  const missing: string[] = [];
  const has = (key: string): boolean => key in english || plurals.includes(key);
  for (const match of readFileSync('wxt.config.ts', 'utf8').matchAll(/__MSG_(\w+)__/g)) used.add(match[1]!);
  for (const { file, code } of sources(SPEAKERS, /\.tsx?$/)) {
    for (const match of code.matchAll(/__MSG_(\w+)__/g)) used.add(match[1]!);
    for (const [, head] of code.matchAll(/`([a-z]\w*_)\$\{/g)) heads.push(head!);
    for (const [, key] of code.matchAll(/'([a-z]\w*)'/gi)) if (has(key!)) used.add(key!);
    for (const [, key] of code.matchAll(/\bt(?:\.plural)?\(\s*'(\w+)'/g))
      if (!has(key!)) missing.push(`${file}: ${key}`);
  }
  const unused = bases(english).filter(
    (key) => !used.has(key) && !heads.some((head) => key.startsWith(head)),
  );
  expect({ missing, unused }).toEqual({ missing: [], unused: [] });
});

test('components hold no text of their own', () => {
  const spoken = new Set(['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-valuetext']);
  const literal: string[] = [];
  for (const { file, code } of sources(['components', 'entrypoints'], /\.tsx$/)) {
    const note = (value: unknown): void => {
      if (typeof value === 'string' && /\p{L}/u.test(value)) literal.push(`${file}: ${value.trim()}`);
    };
    for (const node of nodes(parseSync(file, code).program)) {
      if (node.type === 'JSXText') note(node.value);
      if (node.type === 'JSXAttribute' && spoken.has(String((node.name as Node).name)))
        note((node.value as Node | null)?.value);
      if (node.type === 'JSXElement' || node.type === 'JSXFragment')
        for (const child of node.children as Node[])
          if (child.type === 'JSXExpressionContainer') note((child.expression as Node).value);
    }
  }
  expect(literal).toEqual([]);
});
