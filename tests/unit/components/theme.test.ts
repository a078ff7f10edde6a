// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { wearTheme } from '../../../components/ui/index.ts';

test('a chosen theme goes onto the element, the system’s own leaves it bare', () => {
  const element = document.createElement('div');
  wearTheme(element, 'dark');
  expect(element.dataset.theme).toBe('dark');
  wearTheme(element, 'system');
  expect(element.hasAttribute('data-theme')).toBe(false);
});
