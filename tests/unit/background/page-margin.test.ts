import { expect, test } from 'vitest';
import { marginCss } from '../../../utils/background/page-margin.ts';

test('room is made at the side of the sidebar, in windows that are wide enough for both, and not in print', () => {
  expect(marginCss({ side: 'left', width: 400 })).toBe(
    ':root { --sidelight-notice: none !important; --sidelight-panel: visible !important; } ' +
      '@media screen and (min-width: 840px) { :root { margin-left: 400px !important; } }',
  );
  expect(marginCss({ side: 'right', width: 280 })).toContain('margin-right: 280px');
});

test('under a sheet the page can be scrolled up from, and what is scrolled to stands above it', () => {
  const css = marginCss({ side: 'bottom', width: 480 });
  expect(css).toContain('margin-bottom: 480px');
  expect(css).toContain('scroll-padding-bottom: 480px');
});
