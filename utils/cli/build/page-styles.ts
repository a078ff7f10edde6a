import type { Plugin } from 'vite';

const SHEET = /<link rel="stylesheet"[^>]* href="\/([^"]+\.css)">/g;

/**
 * Puts the style sheets of pages into their HTML: a page's scripts run only once each of those files is read. A switched-off link
 * stays in the place of each, so that scripts which come later do not load it.
 * @param pages the pages' HTML files, from the root of the project
 */
export const pageStylesPlugin = (pages: readonly string[]): Plugin => ({
  name: 'page-styles',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const page of pages) {
        const html = bundle[page];
        if (html?.type !== 'asset') continue;
        html.source = textOf(html.source).replace(SHEET, (_, name: string) => {
          const sheet = bundle[name];
          if (sheet?.type !== 'asset')
            throw new Error(`${page} names a style sheet that is not there: ${name}`);
          return `<style>${textOf(sheet.source)}</style><link rel="stylesheet" href="/${name}" disabled>`;
        });
      }
    },
  },
});

const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);
