import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readingScope } from '../utils/article/choice/reading-scope.ts';
import { shadowRootOf } from '../utils/article/dom.ts';
import { openShadowRoot } from '../utils/content/open-shadow-root.ts';
import { pageScripts } from '../utils/content/page-scripts.ts';

/** Injected before a reading on sites where the reader chose a block: finds what the choice means in a page. */
export default defineUnlistedScript(() => {
  pageScripts().scopeOf = (document, choice) =>
    readingScope(document, choice, (element) => openShadowRoot(element) ?? shadowRootOf(element));
});
