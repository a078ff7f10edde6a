import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { endReveal, reveal } from '../utils/annotation/reveal.ts';
import { articleDetails } from '../utils/article/article-details.ts';
import { pageScripts } from '../utils/content/page-scripts.ts';
import { listenForReader } from '../utils/content/reader-messages.ts';
import { nativeRuntime } from '../utils/messaging/native.ts';
import { PANEL_PORT } from '../utils/messaging/panel-port.ts';

/**
 * Injected with the reader: reads who wrote an article, when, and what kind of page it is, once its text is known, shows
 * passages, and hears what is asked of the reader.
 */
export default defineUnlistedScript(() => {
  const scripts = pageScripts();
  if (!scripts.readerParts) {
    const runtime = nativeRuntime();
    listenForReader(runtime, () => scripts.reader?.handlers);
    // The popup holds a port for as long as it is open: what it lit up goes with it, unless the sidebar took its place.
    runtime.onConnect?.addListener((port) => {
      if (port.name !== PANEL_PORT) return;
      port.onDisconnect.addListener(() => {
        // The parts of now: a script that comes again has a light of its own.
        if (!scripts.sidebar?.isOpen()) scripts.readerParts?.endReveal();
      });
    });
  }
  scripts.readerParts = { detailsOf: articleDetails, reveal, endReveal };
});
