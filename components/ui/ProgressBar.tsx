import styles from './ProgressBar.module.css';
import { joinClasses } from './view.ts';

export interface ProgressBarProps {
  label: string;
  /** From 0 to 1; absent where it is unknown. */
  value?: number;
  thin?: boolean;
  class?: string | undefined;
}

/** How far something is. */
export function ProgressBar({ label, value, thin = false, class: className }: ProgressBarProps) {
  return (
    <progress
      class={joinClasses(styles.bar, className)}
      data-thin={thin || undefined}
      value={value}
      aria-label={label}
    />
  );
}
