import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageReader, type PageReader } from '../utils/content/page-reader.ts';
import { readingSteps, tellPopup, tellText } from '../utils/content/reading-progress.ts';
import { listen, nativeRuntime } from '../utils/messaging/native.ts';
import type { Stage } from '../utils/messaging/page-messages.ts';
import { createRouter } from '../utils/messaging/router.ts';

declare global {
  /** The reader that an earlier click left in this page. Lives in the extension's isolated world: the page cannot see it. */
  var sidelightReader: PageReader | undefined;
}

/** Goes into a page when the reader asks; its result is what it read. */
export default defineUnlistedScript(() => {
  if (!globalThis.sidelightReader) {
    const runtime = nativeRuntime();
    const sidebar = (progress: Stage) => globalThis.sidelightSidebar?.hear(progress);
    const popup = tellPopup(runtime);
    const onStep = readingSteps((progress) => {
      popup(progress);
      sidebar(progress);
    });
    const reader = createPageReader(document, onStep, sidebar, tellText(runtime));
    const self = { id: runtime.id, root: runtime.getURL('/') };
    listen(runtime, createRouter('content', self, reader.routes));
    globalThis.sidelightReader = reader;
  }
  return globalThis.sidelightReader.read(false);
});
