import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageScripts } from '../utils/content/page-scripts.ts';
import { readAhead } from '../utils/content/reading-ahead.ts';

/** Injected by the popup before the reader: lets that begin before the worker is awake. */
export default defineUnlistedScript(() => readAhead(pageScripts()));
