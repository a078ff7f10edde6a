import type { Plugin } from 'vite';

/** Chromium compiles all functions of a file that begins with it at once, and caches them; other browsers pass over it. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has the browser compile chunks as a whole: its cache otherwise holds what ran as the page was loaded, and a function that draws
 * an answer is compiled again in each new process.
 * @param names names of the chunks, without their hash
 */
export const compileHintPlugin = (names: readonly string[]): Plugin => ({
  name: 'compile-hint',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && names.includes(chunk.name)) chunk.code = HINT + chunk.code;
    },
  },
});
