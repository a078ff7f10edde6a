import type { ComponentChildren } from 'preact';
import styles from './base.module.css';

export interface HiddenProps {
  children: ComponentChildren;
  /** Spoken whenever its text changes. */
  live?: boolean;
}

/** Words for screen readers, where a picture says the same to the eye. */
export function Hidden({ children, live = false }: HiddenProps) {
  return (
    <span class={styles.hidden} {...(live && { role: 'status' })}>
      {children}
    </span>
  );
}
