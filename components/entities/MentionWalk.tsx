import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import { IconButton } from '../ui/index.ts';
import styles from './MentionWalk.module.css';

export interface MentionWalkProps {
  t: Translate;
  name: string;
  /** Counted from 0. */
  at: number;
  total: number;
  onStep: (at: number) => void;
  /** Tells who the name is. */
  onName?: (() => void) | undefined;
  onClose: () => void;
}

/** "2 of 14", back and on: walks round from the last mention to the first. */
export function MentionWalk({ t, name, at, total, onStep, onName, onClose }: MentionWalkProps) {
  const bar = useRef<HTMLFieldSetElement>(null);
  useEffect(() => bar.current?.scrollIntoView?.({ block: 'nearest' }), [name]);
  return (
    <fieldset ref={bar} class={styles.walk} aria-label={t('walk_label', name)}>
      <bdi class={styles.name}>{name}</bdi>
      <span class={styles.position} role="status">
        {t('walk_position', at + 1, total)}
      </span>
      {total > 1 && (
        <>
          <IconButton
            icon="previous"
            label={t('walk_previous')}
            onClick={() => onStep((at + total - 1) % total)}
          />
          <IconButton icon="next" label={t('walk_next')} onClick={() => onStep((at + 1) % total)} />
        </>
      )}
      {onName && (
        <button type="button" class={styles.who} onClick={onName}>
          {t('name_who')}
        </button>
      )}
      <IconButton icon="close" label={t('walk_close')} onClick={onClose} />
    </fieldset>
  );
}
