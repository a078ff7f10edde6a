// @vitest-environment happy-dom

import { render } from 'preact';
import { expect, test } from 'vitest';
import { earlyHeader } from '../../../components/article/early-header.ts';
import { Panel } from '../../../components/article/index.ts';
import { panelProps, show } from './render.ts';

const headline = { title: 'Port to <dredge> channel', host: 'harbour-post.example' };

test('is what the panel draws while it reads, element by element', () => {
  const panel = show(<Panel {...panelProps()} answer={{ state: 'loading' }} headline={headline} />);
  const drawn = panel.querySelector('main')!;
  const early = earlyHeader(document, { headline, work: 'Reading the article…', locale: 'en', dir: 'ltr' });
  expect(early.firstElementChild!.outerHTML).toBe(drawn.firstElementChild!.outerHTML);
  expect((early.cloneNode() as Element).outerHTML).toBe((drawn.cloneNode() as Element).outerHTML);
});

test('a panel draws over it without a second headline', () => {
  const root = document.createElement('div');
  root.append(earlyHeader(document, { headline, work: 'Reading…', locale: 'en', dir: 'ltr' }));
  document.body.append(root);
  const before = root.querySelector('h1');
  render(<Panel {...panelProps()} answer={{ state: 'loading' }} headline={headline} />, root);
  expect([...root.querySelectorAll('h1')]).toEqual([before]);
  expect(root.textContent).toContain('Reading the article…');
});
