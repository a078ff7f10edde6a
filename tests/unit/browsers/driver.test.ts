import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { closePage, until, within } from '../../browsers/driver.ts';

const never = new Promise<never>(() => {});

describe('waiting for a browser', () => {
  test('gives up a call that never comes back, and names it', async () => {
    await expect(within(10, 'the click', never)).rejects.toThrow('the click took longer than 10 ms');
  });

  test('passes on what the call gave, and what it threw', async () => {
    await expect(within(1_000, 'the click', Promise.resolve(7))).resolves.toBe(7);
    await expect(within(1_000, 'the click', Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  test('says what it saw when what it waits for does not come', async () => {
    const waiting = until(async () => false, 'the popup', { timeout: 10, seen: async () => 'a blank page' });
    await expect(waiting).rejects.toThrow('waited 10 ms for the popup; saw: a blank page');
  });

  test('says why it saw nothing when looking fails, too', async () => {
    const seen = () => Promise.reject(new Error('no window'));
    await expect(until(async () => false, 'the popup', { timeout: 10, seen })).rejects.toThrow('no window');
  });
});

describe('closing a page', () => {
  test('asks again where a close was lost', async () => {
    let closed = false;
    let asked = 0;
    const page = {
      url: () => 'page',
      isClosed: () => closed,
      close: () => {
        asked += 1;
        if (asked === 1) return never;
        closed = true;
        return Promise.resolve();
      },
    };
    await closePage(page as unknown as Page);
    expect(asked).toBe(2);
  });

  test('fails in the end where the page will not go', async () => {
    const page = { url: () => 'page', isClosed: () => false, close: () => never };
    await expect(closePage(page as unknown as Page, 1)).rejects.toThrow('closing page took longer');
  });
});
