import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { popupRules } from '../../../utils/messaging/protocol.ts';
import { createRouter } from '../../../utils/messaging/router.ts';
import { createPanelSession, type PanelState } from '../../../utils/panel/panel-session.ts';
import { popupPorts } from '../../../utils/panel/popup-ports.ts';

const closed = { ok: true, response: { state: 'unreadable', reason: 'pdf' } };

function session(
  worker: (envelope: unknown) => Promise<unknown>,
  page = async (): Promise<unknown> => undefined,
) {
  const states: PanelState[] = [];
  const panel = createPanelSession(popupPorts(7, worker, page), (state) => states.push(state));
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

  test('takes the reply to a question that was asked already, once', async () => {
    const worker = vi
      .fn()
      .mockResolvedValue({ ok: true, response: { state: 'unreadable', reason: 'store' } });
    const states: PanelState[] = [];
    const ports = popupPorts(7, worker, worker, Promise.resolve(closed));
    const panel = createPanelSession(ports, (state) => states.push(state));
    await panel.load(false);
    expect(states.at(-1)).toEqual({ state: 'unreadable', reason: 'pdf' });
    expect(worker).not.toHaveBeenCalled();
    await panel.load(false);
    expect(states.at(-1)).toEqual({ state: 'unreadable', reason: 'store' });
  });

  test('asks itself where the reply to that question was lost', async () => {
    const worker = vi.fn().mockResolvedValue(closed);
    const states: PanelState[] = [];
    const ports = popupPorts(7, worker, worker, Promise.reject(new Error('message channel closed')));
    await createPanelSession(ports, (state) => states.push(state)).load(false);
    expect(states.at(-1)).toEqual({ state: 'unreadable', reason: 'pdf' });
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
    expect(await panel.reveal({ start: 1, end: 4 })).toBe('shown');
    page.mockRejectedValue(new Error('gone'));
    expect(await panel.reveal({ start: 1, end: 4 })).toBe('missing');
    page.mockResolvedValue({ ok: true, response: { found: 1, current: true, folded: true } });
    expect(await panel.reveal({ start: 1, end: 4 })).toBe('folded');
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

describe('a panel session whose answer takes long', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const never = () => new Promise(() => {});
  const self = { id: 'me', root: 'chrome-extension://me/' };
  const fromPage = (id: number) => ({ id: 'me', url: 'https://news.example/a', tab: { id } });
  const progress = (done: number) => ({
    sidelight: 'reading.progress',
    request: { tabId: null, stage: 'reading', done },
  });

  test('shows how far it is, not before the reader wonders', async () => {
    const { panel, states } = session(never);
    const route = createRouter(self, popupRules, panel.handlers);
    void panel.load(false);
    await route(progress(0.3), fromPage(7));
    expect(states).toEqual([{ state: 'loading' }]);
    vi.advanceTimersByTime(1_000);
    expect(states.at(-1)).toEqual({ state: 'loading', progress: { stage: 'reading', done: 0.3 } });
    await route(progress(0.8), fromPage(7));
    expect(states.at(-1)).toEqual({ state: 'loading', progress: { stage: 'reading', done: 0.8 } });
  });

  test('in the page itself hears it from the scripts beside it, and stops its own tab', async () => {
    const states: PanelState[] = [];
    const cancel = vi.fn();
    const ports = { ...popupPorts(7, never, never), tabId: null, cancel };
    const panel = createPanelSession(ports, (state) => states.push(state));
    void panel.load(false);
    vi.advanceTimersByTime(1_000);
    panel.hear({ stage: 'analysing', done: 0.5 });
    expect(states.at(-1)).toEqual({ state: 'loading', progress: { stage: 'analysing', done: 0.5 } });
    panel.cancel();
    expect(states.at(-1)).toEqual({ state: 'cancelled' });
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("hears nothing of another tab's progress", async () => {
    const { panel, states } = session(never);
    void panel.load(false);
    vi.advanceTimersByTime(1_000);
    await createRouter(self, popupRules, panel.handlers)(progress(0.8), fromPage(8));
    expect(states.at(-1)).toEqual({ state: 'loading', progress: { stage: 'reading', done: 0 } });
  });

  test('shows no progress after the answer', async () => {
    const { panel, states } = session(async () => closed);
    await panel.load(false);
    vi.advanceTimersByTime(5_000);
    await createRouter(self, popupRules, panel.handlers)(progress(0.8), fromPage(7));
    expect(states.at(-1)).toMatchObject({ state: 'unreadable' });
  });

  test('stops when cancelled, tells the worker and drops what still comes', async () => {
    let finish: (value: unknown) => void = () => {};
    const worker = vi.fn().mockReturnValue(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    const { panel, states } = session(worker);
    const loading = panel.load(false);
    panel.cancel();
    expect(states.at(-1)).toEqual({ state: 'cancelled' });
    expect(worker.mock.lastCall?.[0]).toEqual({ sidelight: 'analysis.cancel', request: { tabId: 7 } });
    finish(closed);
    await loading;
    vi.advanceTimersByTime(5_000);
    expect(states.at(-1)).toEqual({ state: 'cancelled' });
  });
});
