import type { ComponentChildren, Ref } from 'preact';
import styles from './Section.module.css';

export interface SectionProps {
  /** Unique in the view; the heading's id is made from it. */
  name: string;
  title: string;
  /** Number of its entries, shown beside the title. */
  count?: string | undefined;
  headingRef?: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
}

/** One part of a view, with the heading that the section nav moves the focus to. */
export function Section({ name, title, count, headingRef, children }: SectionProps) {
  const id = `sidelight-${name}`;
  return (
    <section class={styles.section} aria-labelledby={id}>
      <h2 class={styles.heading} id={id} tabIndex={-1} {...(headingRef && { ref: headingRef })}>
        {title}
        {count && <span class={styles.count}>{count}</span>}
      </h2>
      {children}
    </section>
  );
}

/** Said in place of a list that has nothing in it. */
export function Nothing({ children }: { children: ComponentChildren }) {
  return <p class={styles.nothing}>{children}</p>;
}
