import type { ComponentChildren } from 'preact';
import styles from './Callout.module.css';
import { Icon, type IconName } from './Icon.tsx';

export interface CalloutProps {
  tone: 'light' | 'warn' | 'plain';
  icon: IconName;
  title: string;
  children?: ComponentChildren;
}

/** Something about the whole article that a reader should see before the rest. */
export function Callout({ tone, icon, title, children }: CalloutProps) {
  return (
    <div class={styles.callout} data-tone={tone}>
      <Icon name={icon} class={styles.icon} />
      <div class={styles.body}>
        <p class={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
