import { expect, test } from 'vitest';
import { popupChunk } from '../../../../utils/cli/build/popup-chunk.ts';

const IMPORTS: Record<string, string[]> = {
  '/entrypoints/popup/index.html': ['/entrypoints/popup/main.tsx'],
  '/entrypoints/popup/main.tsx': ['/components/a.tsx', '/components/ui/popup-page.css'],
  '/components/a.tsx': ['/utils/b.ts'],
  '/utils/b.ts': ['/components/a.tsx'],
  '/entrypoints/library/main.tsx': ['/utils/b.ts', '/utils/c.ts'],
};
const graph = { getModuleInfo: (id: string) => ({ importedIds: IMPORTS[id] ?? [] }) };

test('what the popup needs is one chunk, down to the last import', () => {
  const chunkOf = popupChunk('/entrypoints/popup/index.html');
  expect(chunkOf('/components/a.tsx', graph)).toBe('panel');
  expect(chunkOf('/utils/b.ts', graph)).toBe('panel');
});

test('what other pages alone need stays out of it', () => {
  expect(popupChunk('/entrypoints/popup/index.html')('/utils/c.ts', graph)).toBeNull();
});

test('others that share it neither run the popup nor look like it', () => {
  const chunkOf = popupChunk('/entrypoints/popup/index.html');
  expect(chunkOf('/entrypoints/popup/main.tsx', graph)).toBeNull();
  expect(chunkOf('/components/ui/popup-page.css', graph)).toBeNull();
});
