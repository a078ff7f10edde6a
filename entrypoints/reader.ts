import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageReader, type PageReader, type ReaderParts } from '../utils/content/page-reader.ts';
import { pageScripts } from '../utils/content/page-scripts.ts';
import { readingSteps } from '../utils/content/reading-progress.ts';
import { nativeRuntime } from '../utils/messaging/native.ts';
import type { PageToBackground, ToPopup } from '../utils/messaging/protocol.ts';
import { createTeller } from '../utils/messaging/teller.ts';
import type { Stage } from '../utils/model/progress.ts';

function parts(): ReaderParts {
  const { readerParts } = pageScripts();
  if (!readerParts) throw new Error('The script reader-details.js is missing from the page.');
  return readerParts;
}

function start(): PageReader {
  const runtime = nativeRuntime();
  const tell = createTeller<PageToBackground & ToPopup>((envelope) => runtime.sendMessage(envelope));
  const sidebar = (progress: Stage) => pageScripts().sidebar?.hear(progress);
  const onStep = readingSteps((progress) => {
    tell('reading.progress', progress);
    sidebar(progress);
  });
  return createPageReader(
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
    (article) => tell('page.text', article),
  );
}

/** Injected into a page at the user's request; its result is the first reading, or none where that is for another to take. */
export default defineUnlistedScript(() => {
  const scripts = pageScripts();
  scripts.reader ??= start();
  const { reader, startReading } = scripts;
  return startReading ? startReading(reader) : reader.read(false);
});
