import type { WorkProgress } from '../model/progress.ts';
import { QUIET_MS } from '../timing/quiet.ts';

/** A listener for the progress of a tab's analysis: reports it where the analysis takes long. */
export function analysisProgress(
  report: (progress: WorkProgress) => void,
  tabId: number,
  now = () => performance.now(),
): (done: number) => void {
  const start = now();
  return (done) => {
    if (now() - start >= QUIET_MS) report({ tabId, stage: 'analysing', done });
  };
}
