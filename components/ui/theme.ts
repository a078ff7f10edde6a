import type { Theme } from '../../utils/model/appearance.ts';

/** Sets the theme on the element that carries the tokens: a page's root, or the host of a shadow root. */
export function wearTheme(element: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete element.dataset.theme;
  else element.dataset.theme = theme;
}
