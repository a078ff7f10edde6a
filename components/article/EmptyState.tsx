import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../ui/index.ts';
import styles from './EmptyState.module.css';

export interface StatementProps {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}

/** What a view says in place of an analysis: what is the matter, and what the reader can do. */
export function EmptyState({ icon, title, children, actions }: StatementProps) {
  return (
    <div class={styles.statement}>
      <Icon name={icon} size={24} class={styles.icon} />
      <h1 class={styles.title}>{title}</h1>
      {children}
      {actions && <div class={styles.actions}>{actions}</div>}
    </div>
  );
}
