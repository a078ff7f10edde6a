import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import type { SaveState } from '../../utils/panel/article-saver.ts';
import { IconButton } from '../ui/index.ts';

export interface SaveButtonProps {
  t: Translate;
  state: SaveState;
  onSave: () => void;
  onUnsave: () => void;
}

/** Where letters are text, not commands. */
const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** Saves the article with one click, or with "s" in the panel; filled when it is saved, and a second press takes it back. */
export function SaveButton({ t, state, onSave, onUnsave }: SaveButtonProps) {
  const place = useRef<HTMLSpanElement>(null);
  const toggle = state === 'saved' ? onUnsave : onSave;
  const ready = state !== 'private' && state !== 'unknown';
  useEffect(() => {
    // The popup's document, or the closed root of the sidebar: keys pressed elsewhere in the page are the page's.
    const root = place.current?.getRootNode();
    if (!root || !ready) return;
    const press = (event: Event): void => {
      const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event as KeyboardEvent;
      if (key !== 's' || ctrlKey || metaKey || altKey || defaultPrevented) return;
      if (target instanceof Element && target.closest(TYPED_INTO)) return;
      event.preventDefault();
      toggle();
    };
    root.addEventListener('keydown', press);
    return () => root.removeEventListener('keydown', press);
  }, [toggle, ready]);
  if (state === 'private') return null;
  return (
    <span ref={place}>
      <IconButton
        icon="keep"
        label={t(state === 'saved' ? 'save_article_undo' : 'save_article')}
        pressed={state === 'saved'}
        disabled={state === 'unknown'}
        onClick={toggle}
      />
    </span>
  );
}
