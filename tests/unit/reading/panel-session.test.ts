import { describe, expect, test, vi } from 'vitest';
import { createPanelSession, type PanelState } from '../../../utils/reading/panel-session.ts';

const closed = { ok: true, response: { state: 'unreadable', reason: 'pdf' } };

function session(
  worker: (envelope: unknown) => Promise<unknown>,
  page = async (): Promise<unknown> => undefined,
) {
  const states: PanelState[] = [];
  const panel = createPanelSession({ tabId: 7, worker, page }, (state) => states.push(state));
  return { panel, states };
}

describe('a panel session', () => {
  test('shows loading, then the answer', async () => {
    const { panel, states } = session(async () => closed);
    await panel.load(false);
    expect(states.map(({ state }) => state)).toEqual(['loading', 'unreadable']);
  });

  test('asks again when the worker was stopped between question and answer', async () => {
    const worker = vi.fn().mockResolvedValueOnce(undefined).mockResolvedValueOnce(closed);
    const { panel, states } = session(worker);
    await panel.load(false);
    expect(states.at(-1)).toMatchObject({ state: 'unreadable' });
  });

  test('says so when the worker dies twice', async () => {
    const worker = vi.fn().mockRejectedValue(new Error('message channel closed'));
    const { panel, states } = session(worker);
    await panel.load(false);
    expect(states.at(-1)).toMatchObject({ state: 'failed', reason: 'worker-gone' });
    expect(worker).toHaveBeenCalledTimes(2);
  });

  test('does not ask twice what was refused', async () => {
    const worker = vi.fn().mockResolvedValue({ ok: false, refusal: 'forbidden', message: 'no' });
    const { panel, states } = session(worker);
    await panel.load(false);
    expect(states.at(-1)).toMatchObject({ state: 'failed', reason: 'unexpected' });
    expect(worker).toHaveBeenCalledOnce();
  });

  test('drops an answer that a newer question overtook', async () => {
    let finish: (value: unknown) => void = () => {};
    const slow = new Promise((resolve) => {
      finish = resolve;
    });
    const worker = vi.fn().mockReturnValueOnce(slow).mockResolvedValueOnce(closed);
    const { panel, states } = session(worker);
    const first = panel.load(false);
    await panel.load(true);
    finish({ ok: true, response: { state: 'unreadable', reason: 'store' } });
    await first;
    expect(states.at(-1)).toEqual({ state: 'unreadable', reason: 'pdf' });
  });

  test('tells whether the page still has the passage', async () => {
    const page = vi.fn().mockResolvedValue({ ok: true, response: { found: 1, current: true } });
    const { panel } = session(async () => closed, page);
    expect(await panel.reveal({ start: 1, end: 4 })).toBe(true);
    page.mockRejectedValue(new Error('gone'));
    expect(await panel.reveal({ start: 1, end: 4 })).toBe(false);
  });

  test.each([
    [
      'among others',
      { start: 5, end: 8 },
      [
        { start: 1, end: 4 },
        { start: 5, end: 8 },
      ],
      1,
      2,
    ],
    ['beside others', { start: 9, end: 12 }, [{ start: 1, end: 4 }], 0, 2],
  ])('lights one passage %s', async (_, span, all, current, count) => {
    const page = vi.fn().mockResolvedValue({ ok: true, response: { found: 2, current: true } });
    await session(async () => closed, page).panel.reveal(span, all);
    const { request } = page.mock.calls[0]![0] as { request: { spans: unknown[]; current: number } };
    expect(request.current).toBe(current);
    expect(request.spans).toHaveLength(count);
    expect(request.spans[current]).toEqual(span);
  });
});
