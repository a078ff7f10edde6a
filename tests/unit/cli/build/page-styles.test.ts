import { expect, test } from 'vitest';
import { pageStylesPlugin } from '../../../../utils/cli/build/page-styles.ts';

const PAGE = 'entrypoints/shelf/index.html';

/** The page after the plugin had the files of a build. */
function styled(
  links: string,
  sheets: Record<string, string>,
  firstFrame: 'after-modules' | 'at-once' = 'after-modules',
): string {
  const asset = (source: string) => ({ type: 'asset', source });
  const bundle: Record<string, { type: string; source: string }> = { [PAGE]: asset(`<head>${links}</head>`) };
  for (const [name, css] of Object.entries(sheets)) bundle[name] = asset(css);
  const { generateBundle } = pageStylesPlugin(PAGE, firstFrame) as unknown as {
    generateBundle: { handler(options: unknown, bundle: unknown): void };
  };
  generateBundle.handler({}, bundle);
  return bundle[PAGE]!.source;
}

test('the style sheets stand in the page in their order, each beside a link that loads nothing', () => {
  const page = styled(
    '<link rel="stylesheet" crossorigin href="/assets/a.css"><link rel="stylesheet" crossorigin href="/assets/b.css">',
    { 'assets/a.css': 'p{margin:0}', 'assets/b.css': 'q{content:"$&"}' },
  );
  expect(page).toBe(
    '<head><style>p{margin:0}</style><link rel="stylesheet" href="/assets/a.css" disabled><style>q{content:"$&"}</style><link rel="stylesheet" href="/assets/b.css" disabled></head>',
  );
});

test('the first frame waits for the scripts of the page', () => {
  const page = styled('<script type="module" crossorigin src="/chunks/shelf.js"></script>', {});
  expect(page).toBe(
    '<head><script type="module" blocking="render" crossorigin src="/chunks/shelf.js"></script></head>',
  );
});

test('the first frame of a page that shows something before its modules waits for nothing', () => {
  const module = '<script type="module" crossorigin src="/chunks/shelf.js"></script>';
  expect(styled(module, {}, 'at-once')).toBe(`<head>${module}</head>`);
});

test('a sheet that is not there fails the build', () => {
  expect(() => styled('<link rel="stylesheet" href="/assets/a.css">', {})).toThrow('assets/a.css');
});

test('other pages are left as they are', () => {
  const bundle = {
    'entrypoints/other/index.html': { type: 'asset', source: '<link rel="stylesheet" href="/a.css">' },
  };
  const { generateBundle } = pageStylesPlugin(PAGE, 'at-once') as unknown as {
    generateBundle: { handler(options: unknown, bundle: unknown): void };
  };
  generateBundle.handler({}, bundle);
  expect(bundle['entrypoints/other/index.html'].source).toContain('rel="stylesheet" href="/a.css"');
});
