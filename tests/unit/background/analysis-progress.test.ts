import { expect, test, vi } from 'vitest';
import { analysisProgress } from '../../../utils/background/analysis-progress.ts';

test('a quick analysis reports nothing', () => {
  const report = vi.fn();
  const onProgress = analysisProgress(report, 7, () => 0);
  for (const done of [0.3, 0.6, 1]) onProgress(done);
  expect(report).not.toHaveBeenCalled();
});

test('a long analysis reports how far it is, with its tab', () => {
  const report = vi.fn();
  let time = 0;
  const onProgress = analysisProgress(report, 7, () => time);
  time = 1_000;
  onProgress(0.5);
  expect(report).toHaveBeenCalledWith({ tabId: 7, stage: 'analysing', done: 0.5 });
});
