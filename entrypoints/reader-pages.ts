import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageScripts } from '../utils/content/page-scripts.ts';
import { loadSameOrigin, readAllPages } from '../utils/content/read-all-pages.ts';

/** Injected when the reader asks for all pages of an article: loads those of the same site, and joins them. */
export default defineUnlistedScript(() => {
  pageScripts().readAllPages = (own, ports) =>
    readAllPages(own, { ...ports, load: (url) => loadSameOrigin(url, ports.signal) });
});
