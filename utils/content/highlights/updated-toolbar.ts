import type { ToolbarDrawing } from './selection-toolbar.ts';

const CSS = `[role=dialog] { max-inline-size: 18rem; padding: 0.75rem 1rem; border: 1px solid; border-radius: 0.5rem;
  font: 0.875rem/1.4 system-ui, sans-serif; color: CanvasText; background: Canvas; color-scheme: light dark; }`;

/** Draws a line in the toolbar's place once the extension was updated under the page: what draws the toolbar went with it. */
export const updatedToolbar = (words: string): ToolbarDrawing => ({
  css: CSS,
  draw(root) {
    if (root.querySelector('[role=dialog]')) return;
    const box = root.ownerDocument.createElement('div');
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', words);
    box.textContent = words;
    root.append(box);
  },
  undraw: (root) => root.querySelector('[role=dialog]')?.remove(),
});
