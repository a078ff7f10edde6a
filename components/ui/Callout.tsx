import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
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
  const id = useId();
  return (
    <section class={styles.callout} data-tone={tone} aria-labelledby={id}>
      <Icon name={icon} class={styles.icon} />
      <div class={styles.body}>
        <h2 class={styles.title} id={id}>
          {title}
        </h2>
        {children}
      </div>
    </section>
  );
}
