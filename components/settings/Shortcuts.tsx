import { Fragment } from 'preact';
import type { Translate } from '../../utils/i18n/index.ts';
import { Button } from '../ui/index.ts';
import styles from './Shortcuts.module.css';

/** A command of the extension and the keys that it has in this browser. */
export interface Shortcut {
  /** The command's name; unique. */
  name: string;
  /** Description of the command, in the reader's language. */
  does: string;
  /** As the browser writes it ("Alt+Shift+F", "⌥⇧F"); empty where it has none. */
  keys: string;
}

/** A shortcut's keys, each as a key. */
export function Keys({ keys }: { keys: string }) {
  const parts = keys.includes('+') ? keys.split('+') : [keys];
  return (
    <span class={styles.keys} dir="ltr">
      {parts.map((key, at) => (
        <Fragment key={key}>
          {at > 0 && '+'}
          <kbd class={styles.key}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

export interface ShortcutsProps {
  t: Translate;
  shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for them; null where an extension can't. */
  onChangeShortcuts: (() => void) | null;
}

/** The commands that have, or can have, a shortcut. */
export function Shortcuts({ t, shortcuts, onChangeShortcuts }: ShortcutsProps) {
  return (
    <div class={styles.shortcuts}>
      <dl class={styles.list}>
        {shortcuts.map(({ name, does, keys }) => (
          <div key={name} class={styles.shortcut}>
            <dt>{does}</dt>
            <dd>{keys ? <Keys keys={keys} /> : <span class={styles.none}>{t('shortcut_none')}</span>}</dd>
          </div>
        ))}
      </dl>
      {onChangeShortcuts ? (
        <div>
          <Button onClick={onChangeShortcuts}>{t('shortcuts_change')}</Button>
        </div>
      ) : (
        <p class={styles.none}>{t('shortcuts_change_firefox')}</p>
      )}
    </div>
  );
}
