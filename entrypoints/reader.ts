import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageReader, type PageReader, type ReaderParts } from '../utils/content/page-reader.ts';
import { pageScripts } from '../utils/content/page-scripts.ts';
import { readingSteps } from '../utils/content/reading-progress.ts';
import { runtimeClient } from '../utils/messaging/client.ts';
import { listen, nativeRuntime } from '../utils/messaging/native.ts';
import { type PageToBackground, readerRules, type ToPopup } from '../utils/messaging/protocol.ts';
import { createRouter } from '../utils/messaging/router.ts';
import type { Stage } from '../utils/model/progress.ts';

function parts(): ReaderParts {
  const { readerParts } = pageScripts();
  if (!readerParts) throw new Error('The script reader-details.js is missing from the page.');
  return readerParts;
}

function start(): PageReader {
  const runtime = nativeRuntime();
  const others = runtimeClient<PageToBackground & ToPopup>(runtime);
  const sidebar = (progress: Stage) => pageScripts().sidebar?.hear(progress);
  const onStep = readingSteps((progress) => {
    others.tell('reading.progress', progress);
    sidebar(progress);
  });
  const reader = createPageReader(
    document,
    {
      detailsOf: (read) => parts().detailsOf(read),
      reveal: (...passages) => parts().reveal(...passages),
      allPagesOf: () => pageScripts().readAllPages,
      // Once: a choice that was forgotten since is not followed by the next reading.
      takeScope() {
        const scripts = pageScripts();
        const { siteChoice, scopeOf } = scripts;
        delete scripts.siteChoice;
        return siteChoice && scopeOf && ((page) => scopeOf(page, siteChoice));
      },
    },
    onStep,
    sidebar,
    (article) => others.tell('page.text', article),
  );
  const self = { id: runtime.id, root: runtime.getURL('/') };
  listen(runtime, createRouter(self, readerRules, reader.handlers));
  return reader;
}

/** Injected into a page at the user's request; its result is the first reading. */
export default defineUnlistedScript(() => {
  const scripts = pageScripts();
  scripts.reader ??= start();
  return scripts.reader.read(false);
});
