import type { Plugin } from 'vite';

/** A page's module script, and the hints to load what that imports. */
const MODULES = /\s*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?/g;

/**
 * Puts a page's modules behind the script that its HTML names last: that is asked for first, and runs before any of them is
 * even parsed.
 * @param page the page's HTML file, from the root of the project
 */
export const firstScriptPlugin = (page: string): Plugin => ({
  name: 'first-script',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const html = bundle[page];
      if (html?.type !== 'asset') return;
      const source = typeof html.source === 'string' ? html.source : new TextDecoder().decode(html.source);
      const modules = source.match(MODULES) ?? [];
      if (modules.length === 0) throw new Error(`${page} has no module script`);
      html.source = source.replace(MODULES, '').replace('</body>', () => `${modules.join('')}\n</body>`);
    },
  },
});
