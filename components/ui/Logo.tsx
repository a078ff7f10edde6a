import styles from './Logo.module.css';

/** Sidelight's sign, as in the toolbar. */
export function Logo({ size }: { size: number }) {
  return (
    <svg
      class={styles.mark}
      width={size}
      height={size}
      viewBox="0 0 128 128"
      aria-hidden="true"
      focusable="false"
    >
      <rect class={styles.ground} width="128" height="128" rx="28" />
      <rect class={styles.line} x="48" y="24" width="56" height="16" rx="8" />
      <path class={styles.beam} d="M0 48H96a16 16 0 0 1 0 32H0z" />
      <rect class={styles.line} x="48" y="88" width="40" height="16" rx="8" />
    </svg>
  );
}
