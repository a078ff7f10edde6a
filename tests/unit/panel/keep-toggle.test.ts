import { expect, test, vi } from 'vitest';
import { createKeepToggle } from '../../../utils/panel/keep-toggle.ts';
import { t } from '../components/render.ts';

const span = { start: 0, end: 5 };

function toggle({ reason = null as string | null, removed = true } = {}) {
  const say = vi.fn<(text: string, undo?: () => void) => void>();
  const ports = { keep: vi.fn(async () => reason), remove: vi.fn(async () => removed), restore: vi.fn() };
  return { ...ports, say, press: createKeepToggle(ports, t, { say }) };
}

test('a passage is kept, and the message says so', async () => {
  const { press, keep, say } = toggle();
  await press(span, null);
  expect(keep).toHaveBeenCalledWith(span);
  expect(say).toHaveBeenCalledWith('Kept as a highlight');
});

test('a second press takes it back, and that can be undone', async () => {
  const { press, keep, remove, restore, say } = toggle();
  await press(span, 'id');
  expect(keep).not.toHaveBeenCalled();
  expect(remove).toHaveBeenCalledWith('id');
  say.mock.lastCall![1]!();
  expect(restore).toHaveBeenCalledWith('id');
});

test('what could not be kept or taken back is said', async () => {
  const full = toggle({ reason: 'full' });
  await full.press(span, null);
  expect(full.say.mock.lastCall![0]).toContain('no room');
  const failed = toggle({ removed: false });
  await failed.press(span, 'id');
  expect(failed.say.mock.lastCall![1]).toBeUndefined();
});
