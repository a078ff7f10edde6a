import { expect, test, vi } from 'vitest';
import { analysisProgress, readingSteps, tellPopup } from '../../../utils/content/reading-progress.ts';

const teller = () => ({ sendMessage: vi.fn(async () => undefined) });
const shares = ({ sendMessage }: ReturnType<typeof teller>) =>
  (sendMessage.mock.calls as unknown as [{ request: { done: number } }][]).map(
    ([{ request }]) => request.done,
  );

test('a reading that is quick tells nothing', () => {
  const to = teller();
  const onStep = readingSteps(tellPopup(to), () => 0);
  for (const step of ['snapshot', 'metadata', 'text', 'finish'] as const) onStep(step);
  expect(to.sendMessage).not.toHaveBeenCalled();
});

test('a reading that takes long tells each of its steps once, each further than the one before', () => {
  const to = teller();
  let time = 0;
  const onStep = readingSteps(tellPopup(to), () => time);
  onStep('snapshot');
  time = 1_000;
  for (const step of ['snapshot', 'metadata', 'metadata', 'text', 'finish', 'finish'] as const) onStep(step);
  expect(shares(to)).toEqual([...shares(to)].toSorted());
  expect(new Set(shares(to)).size).toBe(3);
});

test('a second reading of the same page is timed anew', () => {
  const to = teller();
  let time = 0;
  const onStep = readingSteps(tellPopup(to), () => time);
  onStep('snapshot');
  onStep('finish');
  time = 60_000;
  onStep('snapshot');
  onStep('metadata');
  expect(to.sendMessage).not.toHaveBeenCalled();
});

test('an analysis that is quick tells nothing', () => {
  const to = teller();
  const onProgress = analysisProgress(tellPopup(to), 7, () => 0);
  for (const done of [0.3, 0.6, 1]) onProgress(done);
  expect(to.sendMessage).not.toHaveBeenCalled();
});

test('nobody listening is no failure', async () => {
  const to = { sendMessage: vi.fn(() => Promise.reject(new Error('Receiving end does not exist'))) };
  let clock = 0;
  const onProgress = analysisProgress(tellPopup(to), 7, () => clock);
  clock = 1_000;
  onProgress(0.5);
  await Promise.resolve();
  expect(to.sendMessage).toHaveBeenCalledWith({
    sidelight: 'reading.progress',
    request: { tabId: 7, stage: 'analysing', done: 0.5 },
  });
});
