import type { Plugin, Rolldown } from 'vite';

/**
 * A plugin that changes a page's HTML once all files of the build are there. Builds without the page are left as they are.
 * @param page the page's HTML file, from the root of the project
 */
export const editPagePlugin = (
  name: string,
  page: string,
  edit: (html: string, bundle: Rolldown.OutputBundle) => string,
): Plugin => ({
  name,
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const html = bundle[page];
      if (html?.type === 'asset') html.source = edit(assetText(html.source), bundle);
    },
  },
});

/** The text of a file of a build. */
export const assetText = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);
