import { useEffect, useRef } from 'preact/hooks';
import { isPlainKey } from '../ui/index.ts';

/** Facts' own words, where j and k stop. */
const STOPS = '[data-fact]';

/** j and k lead to the next and the last fact of the panel that this stands in, from wherever the focus is in it. */
export function FactKeys() {
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const root = anchor.current?.getRootNode() as Document | ShadowRoot | undefined;
    const onKey = (event: Event): void => {
      const key = event as KeyboardEvent;
      const step = isPlainKey(key, 'j') ? 1 : isPlainKey(key, 'k') ? -1 : 0;
      if (step === 0 || !root) return;
      const stops = [...root.querySelectorAll<HTMLElement>(STOPS)];
      const now = root.activeElement;
      const at = stops.findIndex((stop) => now && (stop === now || stop.parentElement?.contains(now)));
      const next = at < 0 ? (step > 0 ? stops[0] : stops.at(-1)) : stops[at + step];
      if (!next) return;
      key.preventDefault();
      // The page may have a use for these keys too.
      key.stopPropagation();
      next.focus();
    };
    root?.addEventListener('keydown', onKey);
    return () => root?.removeEventListener('keydown', onKey);
  }, []);
  return <span ref={anchor} hidden />;
}
