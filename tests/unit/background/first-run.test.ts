import { expect, test, vi } from 'vitest';
import { openWelcomePage } from '../../../utils/background/first-run.ts';

function installed(reason: string) {
  const create = vi.fn(async () => {});
  openWelcomePage({
    runtime: {
      onInstalled: { addListener: (listener) => listener({ reason }) },
      getURL: (path) => `ext:${path}`,
    },
    tabs: { create },
  });
  return create;
}

test('the page of the first run opens at install', () => {
  expect(installed('install')).toHaveBeenCalledExactlyOnceWith({ url: 'ext:/welcome.html' });
});

test.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
  'it stays away at %s',
  (reason) => {
    expect(installed(reason)).not.toHaveBeenCalled();
  },
);
