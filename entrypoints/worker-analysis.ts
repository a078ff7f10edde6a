import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { analyse, prepare, startAnalysis } from '../utils/analysis/pipeline.ts';
import { workerScripts } from '../utils/background/worker-scripts.ts';

/** The worker loads it while the first page is read. */
export default defineUnlistedScript(() => {
  workerScripts().analysis = { analyse, prepare, startAnalysis };
});
