import { describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../../utils/messaging/envelope.ts';
import { listen, type NativeRuntime, nativeRuntime } from '../../../utils/messaging/native.ts';

type Listener = Parameters<NativeRuntime['onMessage']['addListener']>[0];

function fakeRuntime() {
  const listeners: Listener[] = [];
  const runtime: NativeRuntime = {
    id: 'me',
    getURL: (path) => `chrome-extension://me${path}`,
    sendMessage: async () => undefined,
    onMessage: { addListener: (listener) => void listeners.push(listener) },
  };
  return { runtime, send: listeners };
}

describe('nativeRuntime', () => {
  test("is Firefox's `browser` where there is one, else Chromium's `chrome`", () => {
    const [firefox, chromium] = [fakeRuntime().runtime, fakeRuntime().runtime];
    expect(nativeRuntime({ browser: { runtime: firefox }, chrome: { runtime: chromium } })).toBe(firefox);
    expect(nativeRuntime({ chrome: { runtime: chromium } })).toBe(chromium);
  });

  test('says so outside an extension', () => {
    expect(() => nativeRuntime({})).toThrow(/no extension runtime/);
  });
});

describe('listen', () => {
  test('keeps the channel open and sends the answer once it is there', async () => {
    const { runtime, send } = fakeRuntime();
    const reply: Reply = { ok: true, response: 7 };
    listen(runtime, async () => reply);
    const answered = vi.fn();
    expect(send[0]?.('question', { id: 'me' }, answered)).toBe(true);
    expect(answered).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(answered).toHaveBeenCalledWith(reply);
  });

  test('leaves what is not for it to others', () => {
    const { runtime, send } = fakeRuntime();
    listen(runtime, () => undefined);
    expect(send[0]?.('question', {}, vi.fn())).toBe(false);
  });
});
