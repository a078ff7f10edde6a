import { editPagePlugin } from './edit-page.ts';

/** A page's module script, and the hints to load what that imports. */
const MODULES = /\s*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?/g;

/**
 * Puts a page's modules behind the script that its HTML names last: that is asked for first, and runs before any of them is
 * even parsed.
 * @param page the page's HTML file, from the root of the project
 */
export const firstScriptPlugin = (page: string) =>
  editPagePlugin('first-script', page, (html) => {
    const modules = html.match(MODULES) ?? [];
    if (modules.length === 0) throw new Error(`${page} has no module script`);
    return html.replace(MODULES, '').replace('</body>', () => `${modules.join('')}\n</body>`);
  });
