import type { ReadingStep } from '../article/index.ts';
import type { WorkProgress } from '../model/progress.ts';
import { QUIET_MS } from '../timing/quiet.ts';

/** The share of a reading that is done when a step begins. Readability's call, in `text`, is the longest. */
const DONE: Readonly<Record<ReadingStep, number>> = { snapshot: 0.05, metadata: 0.3, text: 0.4, finish: 0.8 };

/** A listener for the steps of a reading: reports each once, where the reading takes long. */
export function readingSteps(
  report: (progress: WorkProgress) => void,
  now = () => performance.now(),
): (step: ReadingStep) => void {
  let reported: ReadingStep | null = null;
  let start = 0;
  return (step) => {
    if (reported === null || (step === 'snapshot' && reported !== 'snapshot')) start = now();
    if (step === reported) return;
    reported = step;
    if (now() - start >= QUIET_MS) report({ tabId: null, stage: 'reading', done: DONE[step] });
  };
}
