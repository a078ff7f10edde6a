import { expect, test } from 'vitest';
import { compileHintPlugin } from '../../../../utils/cli/build/compile-hint.ts';

test('the chunks that are named begin with the hint, and no other file does', () => {
  const bundle = {
    'chunks/shelf-a1.js': { type: 'chunk', name: 'shelf', code: 'a()' },
    'chunks/other-b2.js': { type: 'chunk', name: 'other', code: 'b()' },
    'assets/shelf-c3.css': { type: 'asset', name: 'shelf', source: 'p{}' },
  };
  const { generateBundle } = compileHintPlugin(['shelf']) as unknown as {
    generateBundle: { handler(options: unknown, bundle: unknown): void };
  };
  generateBundle.handler({}, bundle);
  expect(bundle['chunks/shelf-a1.js'].code).toBe('//# allFunctionsCalledOnLoad\na()');
  expect(bundle['chunks/other-b2.js'].code).toBe('b()');
  expect(bundle['assets/shelf-c3.css']).toEqual({ type: 'asset', name: 'shelf', source: 'p{}' });
});
