import { expect, test, vi } from 'vitest';
import { readingSteps } from '../../../utils/content/reading-progress.ts';

const STEPS = ['snapshot', 'metadata', 'text', 'finish'] as const;

test('a quick reading reports nothing', () => {
  const report = vi.fn();
  const onStep = readingSteps(report, () => 0);
  for (const step of STEPS) onStep(step);
  expect(report).not.toHaveBeenCalled();
});

test('a long reading reports each of its steps once, each further than the one before', () => {
  const report = vi.fn();
  let time = 0;
  const onStep = readingSteps(report, () => time);
  onStep('snapshot');
  time = 1_000;
  for (const step of ['snapshot', 'metadata', 'metadata', 'text', 'finish', 'finish'] as const) onStep(step);
  const shares = report.mock.calls.map(([{ done }]) => done);
  expect(shares).toEqual([...shares].toSorted());
  expect(new Set(shares).size).toBe(3);
});

test('a second reading of the same page is timed by itself', () => {
  const report = vi.fn();
  let time = 0;
  const onStep = readingSteps(report, () => time);
  onStep('snapshot');
  onStep('finish');
  time = 60_000;
  onStep('snapshot');
  onStep('metadata');
  expect(report).not.toHaveBeenCalled();
});
