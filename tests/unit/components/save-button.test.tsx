// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import { SaveButton } from '../../../components/library/SaveButton.tsx';
import type { SaveState } from '../../../utils/panel/article-saver.ts';
import { reader, show } from './render.ts';

function saveButton(state: SaveState) {
  const onSave = vi.fn();
  const onUnsave = vi.fn();
  const root = show(<SaveButton t={reader.t} state={state} onSave={onSave} onUnsave={onUnsave} />);
  const press = (key: string, target: EventTarget = document, more: KeyboardEventInit = {}) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  return { root, onSave, onUnsave, press };
}

test('one press saves, and a second one takes it back', () => {
  const unsaved = saveButton('unsaved');
  unsaved.root.querySelector('button')!.click();
  expect(unsaved.onSave).toHaveBeenCalledOnce();
  const saved = saveButton('saved');
  expect(saved.root.querySelector('button')!.getAttribute('aria-pressed')).toBe('true');
  saved.root.querySelector('button')!.click();
  expect(saved.onUnsave).toHaveBeenCalledOnce();
});

test('"s" does the same', () => {
  const { press, onSave } = saveButton('unsaved');
  press('s');
  expect(onSave).toHaveBeenCalledOnce();
});

test('"s" with a modifier, or typed into a field, saves nothing', () => {
  const { press, onSave } = saveButton('unsaved');
  const field = document.body.appendChild(document.createElement('textarea'));
  press('s', document, { ctrlKey: true });
  press('s', field);
  press('x');
  expect(onSave).not.toHaveBeenCalled();
});

test('nothing is offered in a private window', () => {
  expect(saveButton('private').root.textContent).toBe('');
  expect(saveButton('private').root.querySelector('button')).toBeNull();
});
