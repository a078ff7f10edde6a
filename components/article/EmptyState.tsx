import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../ui/index.ts';
import styles from './EmptyState.module.css';

export interface StatementProps {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}

/** A view's message in place of an analysis: the reason, and the actions that the reader can take. */
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
