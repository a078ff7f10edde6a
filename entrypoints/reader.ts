import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageScripts } from '../utils/content/page-scripts.ts';
import { listen, nativeRuntime } from '../utils/messaging/native.ts';
import type { Stage } from '../utils/messaging/page-messages.ts';
import { createRouter } from '../utils/messaging/router.ts';
import { createPageReader } from '../utils/reading/page-reader.ts';
import { readingSteps, tellPopup, tellText } from '../utils/reading/progress.ts';

/** Goes into a page when the reader asks; its result is what it read. */
export default defineUnlistedScript(() => {
  const scripts = pageScripts();
  if (!scripts.reader) {
    const runtime = nativeRuntime();
    const sidebar = (progress: Stage) => scripts.sidebar?.hear(progress);
    const popup = tellPopup(runtime);
    const onStep = readingSteps((progress) => {
      popup(progress);
      sidebar(progress);
    });
    const reader = createPageReader(document, onStep, sidebar, tellText(runtime));
    const self = { id: runtime.id, root: runtime.getURL('/') };
    listen(runtime, createRouter('content', self, reader.routes));
    scripts.reader = reader;
  }
  return scripts.reader.read(false);
});
