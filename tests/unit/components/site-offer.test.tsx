// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import { SiteOffer } from '../../../components/highlights/index.ts';
import { button, click, reader, show } from './render.ts';

test('asks for one site, and takes either answer', async () => {
  const onAllow = vi.fn();
  const onDecline = vi.fn();
  const root = show(<SiteOffer t={reader.t} site="news.example" {...{ onAllow, onDecline }} />);
  expect(root.textContent).toContain('news.example');
  await click(button(root, 'Always show'));
  await click(button(root, 'Not here'));
  expect(onAllow).toHaveBeenCalledOnce();
  expect(onDecline).toHaveBeenCalledOnce();
});
