import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import styles from './VirtualList.module.css';

export interface VirtualListProps {
  count: number;
  /** Unique in the list, and the same for the same thing when others come before it. */
  keyAt: (index: number) => string;
  /** CSS pixels, a guess; the true height is measured. */
  heightAt: (index: number) => number;
  /** Rows that stay there wherever the list is scrolled to: what is written in them must not be lost. */
  pinned: readonly number[];
  children: (index: number) => ComponentChild;
  label: string;
}

/** Rows beyond the window that are there already, so that Tab and a scroll find them; none before the first are painted. */
const OVERSCAN = 6;

type Options = VirtualizerOptions<Window, HTMLElement>;

/** A list of any length that scrolls with the page, of which only what can be seen is there. */
export function VirtualList({ count, keyAt, heightAt, pinned, children, label }: VirtualListProps) {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const [overscan, setOverscan] = useState(0);
  useEffect(() => setOverscan(OVERSCAN), []);
  const options: Options = {
    count,
    getItemKey: keyAt,
    estimateSize: heightAt,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    overscan,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...pinned])].toSorted((a, b) => a - b),
    scrollMargin: margin,
    onChange: () => redraw(undefined as never),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtualizer.setOptions(options);
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    const top = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(top - margin) >= 1) setMargin(top);
  });

  const drawn = useDrawnRows(children);
  return (
    <ul
      ref={list}
      class={styles.list}
      aria-label={label}
      style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          class={styles.row}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - margin}px)` }}
        >
          {drawn.row(index)}
        </li>
      ))}
    </ul>
  );
}

/** Keeps the rows that are there as they were drawn while `children` is the same: a scroll, or a height, draws none of them again. */
function useDrawnRows(children: VirtualListProps['children']) {
  const before = useRef({ children, rows: new Map<number, ComponentChild>() });
  const kept = before.current.children === children ? before.current.rows : new Map<number, ComponentChild>();
  const rows = new Map<number, ComponentChild>();
  before.current = { children, rows };
  return {
    row(index: number): ComponentChild {
      const row = kept.get(index) ?? children(index);
      rows.set(index, row);
      return row;
    },
  };
}
