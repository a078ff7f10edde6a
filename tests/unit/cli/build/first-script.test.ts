import { expect, test } from 'vitest';
import { firstScriptPlugin } from '../../../../utils/cli/build/first-script.ts';

const PAGE = 'entrypoints/shelf/index.html';

/** The page at `path` after the plugin had the files of a build. */
function built(source: string, path = PAGE): string {
  const bundle = { [path]: { type: 'asset', source } };
  const { generateBundle } = firstScriptPlugin(PAGE) as unknown as {
    generateBundle: { handler(options: unknown, bundle: unknown): void };
  };
  generateBundle.handler({}, bundle);
  return bundle[path]!.source;
}

const MODULES =
  '<script type="module" crossorigin src="/a.js"></script><link rel="modulepreload" crossorigin href="/$&.js">';

test('the modules stand behind the script of the body, in their order', () => {
  expect(
    built(`<head>${MODULES}<style>p{}</style></head><body><script src="/first.js"></script></body>`),
  ).toBe(`<head><style>p{}</style></head><body><script src="/first.js"></script>${MODULES}\n</body>`);
});

test('a page without modules fails the build', () => {
  expect(() => built('<head></head><body><script src="/first.js"></script></body>')).toThrow(PAGE);
});

test('other pages are left as they are', () => {
  const page = `<head>${MODULES}</head><body></body>`;
  expect(built(page, 'entrypoints/other/index.html')).toBe(page);
});
