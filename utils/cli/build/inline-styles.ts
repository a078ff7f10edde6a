import type { Plugin } from 'vite';

/** The placeholder in a page's script for its styles. */
const PLACE = '__SIDELIGHT_STYLES__';

/**
 * Scripts that go into a page keep their styles in shadow roots, where neither a style sheet of the package nor one that the
 * browser inserts can reach: so the styles that such a script imports become a string in it, where it names `__SIDELIGHT_STYLES__`.
 * @param styledByPage names of scripts in a page of ours that has their styles: these are left out
 */
export const inlineStylesPlugin = (styledByPage: readonly string[] = []): Plugin => ({
  name: 'inline-styles',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const script of Object.values(bundle)) {
        if (script.type !== 'chunk') continue;
        const isStyled = script.isEntry && styledByPage.includes(script.fileName);
        if (!isStyled && !script.code.includes(PLACE)) continue;
        let css = '';
        for (const [name, sheet] of Object.entries(bundle)) {
          if (sheet.type !== 'asset' || !name.endsWith('.css')) continue;
          css += typeof sheet.source === 'string' ? sheet.source : new TextDecoder().decode(sheet.source);
          delete bundle[name];
        }
        script.code = script.code.replaceAll(PLACE, () => JSON.stringify(css));
      }
    },
  },
});
