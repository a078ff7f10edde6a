import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import type { SectionName } from '../../utils/model/sections.ts';
import styles from './SectionNav.module.css';

export interface SectionNavProps {
  t: Translate;
  /** The sections that there are, in order. */
  names: readonly SectionName[];
  /** Their headings, in the same order. */
  headings: () => (HTMLElement | null)[];
}

/** Sits on top while the sections scroll past: a click, or Enter, moves the reader and the focus to one. */
export function SectionNav({ t, names, headings }: SectionNavProps) {
  const [current, setCurrent] = useState(names[0]);
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return;
    const found = headings();
    const inView = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target);
          else inView.delete(target);
        }
        const first = found.findIndex(
          (heading) => heading?.parentElement && inView.has(heading.parentElement),
        );
        if (first >= 0) setCurrent(names[first]);
      },
      { rootMargin: '-56px 0px -60% 0px' },
    );
    for (const heading of found) if (heading?.parentElement) observer.observe(heading.parentElement);
    return () => observer.disconnect();
  }, [headings, names]);
  const go = (index: number): void => {
    const heading = headings()[index];
    setCurrent(names[index]);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  };
  return (
    <nav class={styles.nav} aria-label={t('sections')}>
      {names.map((name, index) => (
        <button
          key={name}
          type="button"
          class={styles.link}
          aria-current={name === current ? 'true' : undefined}
          onClick={() => go(index)}
        >
          {t(`nav_${name}`)}
        </button>
      ))}
    </nav>
  );
}
