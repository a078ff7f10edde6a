import type { CompanionPage } from '../../components/sidebar/PageCompanion.tsx';
import type { Highlighter } from './highlights/create-highlighter.ts';
import type { PageReader } from './page-reader.ts';

/** How long a passage that was found is not searched for again, in milliseconds. */
const FOUND_FOR_MS = 3_000;

const boxOf = (range: Range | null | undefined) => {
  const box = range?.startContainer.isConnected ? range.getBoundingClientRect() : null;
  return box && box.height > 0 ? { top: box.top, bottom: box.bottom } : null;
};

/** The page as the rail and the view of what is being read see it. */
export function companionPage(
  view: Window,
  reader: () => PageReader | undefined,
  highlighter: () => Highlighter | undefined,
): CompanionPage {
  const known = new Map<number, { end: number; range: Range | null; at: number }>();
  const root = view.document.documentElement;
  return {
    boxOf({ start, end }) {
      const now = performance.now();
      let found = known.get(start);
      const isFresh = found?.end === end && now - found.at < FOUND_FOR_MS;
      if (!found || !isFresh) {
        found = { end, range: reader()?.rangeOf({ start, end }) ?? null, at: now };
        known.set(start, found);
      }
      return boxOf(found.range);
    },
    boxOfHighlight: (id) => boxOf(highlighter()?.service.page.get(id)?.range),
    measure: () => ({ window: view.innerHeight, scrolled: view.scrollY, height: root.scrollHeight }),
    subscribe(listener) {
      const end = new AbortController();
      const { signal } = end;
      view.addEventListener('scroll', listener, { capture: true, passive: true, signal });
      view.addEventListener('resize', listener, { signal });
      if (typeof ResizeObserver !== 'undefined') {
        const observer = new ResizeObserver(listener);
        observer.observe(view.document.body ?? root);
        signal.addEventListener('abort', () => observer.disconnect());
      }
      return () => end.abort();
    },
  };
}
