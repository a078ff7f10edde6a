import type { ComponentChild } from 'preact';
import styles from './ArticleHeader.module.css';

interface HeaderLineProps {
  /** Parts that are known; empty ones are left out. */
  parts: readonly ComponentChild[];
  /** The first part stands out. */
  lead?: boolean;
}

/** Parts of a line with a dot between each two. */
export function HeaderLine({ parts, lead = false }: HeaderLineProps) {
  const known = parts.filter((part) => part !== false && part !== '' && part !== null && part !== undefined);
  if (known.length === 0 && !lead) return null;
  return (
    <p class={styles.line}>
      <span class={styles.parts} data-lead={lead || undefined}>
        {known.map((part, at) => (
          <span key={at}>
            <bdi>{part}</bdi>
          </span>
        ))}
      </span>
    </p>
  );
}
