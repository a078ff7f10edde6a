import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { reveal } from '../utils/annotation/reveal.ts';
import { articleDetails } from '../utils/article/article-details.ts';
import { pageScripts } from '../utils/content/page-scripts.ts';

/**
 * Injected with the reader: reads who wrote an article, when, and what kind of page it is, once its text is
 * known, and shows passages.
 */
export default defineUnlistedScript(() => {
  pageScripts().readerParts = { detailsOf: articleDetails, reveal };
});
