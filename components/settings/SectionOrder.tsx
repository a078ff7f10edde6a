import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import type { ShownSection } from '../../utils/settings/index.ts';
import { Hidden, IconButton } from '../ui/index.ts';
import styles from './SectionOrder.module.css';

export interface SectionOrderProps {
  t: Translate;
  sections: readonly ShownSection[];
  onChange: (sections: ShownSection[]) => void;
}

/** The list with the entry at `from` moved to `to`. */
function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), list[from] as T, ...rest.slice(to)];
}

/** Which parts a panel shows, and in which order. */
export function SectionOrder({ t, sections, onChange }: SectionOrderProps) {
  const [message, setMessage] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<HTMLElement | null>(null);
  // An entry that moves in the document loses the focus on the way.
  useLayoutEffect(() => {
    if (held.current && list.current?.contains(held.current)) held.current.focus();
    held.current = null;
  }, [sections]);
  const move = (from: number, to: number): void => {
    held.current = document.activeElement as HTMLElement | null;
    onChange(moved(sections, from, to));
    setMessage(t('section_moved', t(`section_${sections[from]!.name}`), to + 1, sections.length));
  };
  return (
    <>
      <ol ref={list} class={styles.list}>
        {sections.map(({ name, shown }, at) => {
          const title = t(`section_${name}`);
          return (
            <li key={name} class={styles.entry}>
              <label class={styles.label}>
                <input
                  class={styles.box}
                  type="checkbox"
                  checked={shown}
                  onChange={() =>
                    onChange(sections.map((each) => (each.name === name ? { name, shown: !shown } : each)))
                  }
                />
                {title}
              </label>
              <IconButton
                icon="less"
                label={t('section_up', title)}
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
              />
              <IconButton
                icon="more"
                label={t('section_down', title)}
                disabled={at === sections.length - 1}
                onClick={() => move(at, at + 1)}
              />
            </li>
          );
        })}
      </ol>
      <Hidden live>{message}</Hidden>
    </>
  );
}
