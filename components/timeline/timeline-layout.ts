import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Where the rows of a list came to stand, in CSS pixels from its top. */
export interface Layout {
  tops: number[];
  height: number;
}

/** The middle of a row's first line. */
const FIRST_LINE = 10;

function measure(list: HTMLElement): Layout {
  const { top, height } = list.getBoundingClientRect();
  const anchors = [...list.querySelectorAll<HTMLElement>('[data-anchor]')];
  return { tops: anchors.map((anchor) => anchor.getBoundingClientRect().top - top + FIRST_LINE), height };
}

const same = (a: Layout, b: Layout): boolean =>
  a.height === b.height &&
  a.tops.length === b.tops.length &&
  a.tops.every((top, index) => top === b.tops[index]);

/** Reads where the list's anchors stand, and again whenever its size changes. Null before the first layout. */
export function useRowLayout(list: RefObject<HTMLElement | null>, rows: number): Layout | null {
  const [layout, setLayout] = useState<Layout | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const update = (): void => {
      const next = measure(element);
      setLayout((last) => (last && same(last, next) ? last : next));
    };
    // An observer tells of the first size too, after the layout that the browser makes anyway and before it paints.
    if (typeof ResizeObserver === 'undefined') {
      update();
      return;
    }
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, rows]);
  return layout;
}
