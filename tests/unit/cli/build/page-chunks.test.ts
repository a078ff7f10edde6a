import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { libraryChunk, modulesOf, popupChunk } from '../../../../utils/cli/build/page-chunks.ts';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module", "sideEffects": ["*.css", "./entrypoints/**"] }',
  'entrypoints/popup/index.html': '<body><script type="module" src="./main.ts"></script></body>',
  'entrypoints/popup/main.ts': `import './popup-page.css';
import { brief } from '../../components/index.ts';
document.title = brief();
addEventListener('click', () => void import('../../components/late.ts').then(({ late }) => late()));`,
  'entrypoints/popup/popup-page.css': 'body { margin: 0 }',
  'components/index.ts': "export { brief } from './brief.ts';\nexport { shelf } from './shelf.ts';",
  'components/brief.ts': "import './brief.css';\nexport const brief = () => String(Date.now());",
  'components/brief.css': 'p { margin: 0 }',
  'components/shelf.ts': "export const shelf = () => 'shelf';",
  'components/late.ts': "export const late = () => console.log('late');",
};

let root = '';
let needed: Set<string>;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'page-chunks-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  needed = await modulesOf(join(root, 'entrypoints/popup/index.html'), { root, alias: {} });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const chunkOf = (path: string) => popupChunk(needed)(join(root, path));

test('what the popup needs is one chunk with its styles', () => {
  expect(chunkOf('components/brief.ts')).toBe('panel');
  expect(chunkOf('components/brief.css')).toBe('panel');
});

test('a component that an index names beside a needed one stays out of it', () => {
  expect(chunkOf('components/shelf.ts')).toBeNull();
});

test('what is loaded later stays out of it', () => {
  expect(chunkOf('components/late.ts')).toBeNull();
});

test('others that share it neither run the popup nor look like it', () => {
  expect(chunkOf('entrypoints/popup/main.ts')).toBeNull();
  expect(chunkOf('entrypoints/popup/popup-page.css')).toBeNull();
});

test('what every page begins with is no file of its own', () => {
  for (const name of ['wxt-html-plugins', 'wxt-plugins'])
    expect(popupChunk(needed)(`\0virtual:${name}`)).toBe('panel');
});

test("what the library's first rows need is one chunk, without its own script", () => {
  const chunk = libraryChunk(
    new Set(['components/brief.ts', 'entrypoints/library/main.tsx'].map((path) => join(root, path))),
  );
  expect(chunk(join(root, 'components/brief.ts'))).toBe('library-view');
  expect(chunk(join(root, 'components/shelf.ts'))).toBeNull();
  expect(chunk(join(root, 'entrypoints/library/main.tsx'))).toBeNull();
});

test('a page without a script is refused', async () => {
  const page = join(root, 'components/brief.css');
  await expect(modulesOf(page, { root, alias: {} })).rejects.toThrow('no module script');
});
