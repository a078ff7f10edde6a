import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLibrary } from '../utils/background/library-service.ts';
import { workerScripts } from '../utils/background/worker-scripts.ts';

/** The worker loads it for the first message to library, memory or sync. */
export default defineUnlistedScript(() => {
  workerScripts().library = startLibrary;
});
