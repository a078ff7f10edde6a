import { useRef } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import type { Side } from '../../utils/model/appearance.ts';
import styles from './SidebarFrame.module.css';

const STEP = 16;
const LARGE_STEP = 64;

export interface ResizeHandleProps {
  t: Translate;
  side: Side;
  /** CSS pixels: the width of a sidebar, or the height of a sheet. */
  size: number;
  least: number;
  most: number;
  /** A sheet from below, where the window is too narrow for a column. */
  sheet: boolean;
  /** While the pointer moves, and once more with `done` when it lets go; a key is done at once. */
  onResize: (size: number, done: boolean) => void;
}

/** The frame's inner edge: pulled by the pointer, moved by the arrow keys, as a window splitter of ARIA. */
export function ResizeHandle({ t, side, size, least, most, sheet, onResize }: ResizeHandleProps) {
  const from = useRef<{ at: number; size: number } | null>(null);
  const bounded = (wanted: number) => Math.round(Math.min(Math.max(wanted, least), most));
  /** Towards the article is larger: upwards from a sheet, to the left from the right side. */
  const sign = sheet || side === 'right' ? -1 : 1;
  const along = (event: PointerEvent) => (sheet ? event.clientY : event.clientX);
  const pulled = (event: PointerEvent): number | null =>
    from.current && bounded(from.current.size + sign * (along(event) - from.current.at));

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    from.current = { at: along(event), size };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  };
  const end = (event: PointerEvent): void => {
    const wanted = pulled(event);
    from.current = null;
    if (wanted !== null) onResize(wanted, true);
  };
  const keys: Readonly<Record<string, number>> = sheet
    ? { ArrowUp: 1, ArrowDown: -1 }
    : { ArrowLeft: -sign, ArrowRight: sign };
  const key = (event: KeyboardEvent): void => {
    const towards = keys[event.key];
    const step = event.shiftKey ? LARGE_STEP : STEP;
    const wanted =
      towards !== undefined
        ? size + towards * step
        : event.key === 'Home'
          ? least
          : event.key === 'End'
            ? most
            : null;
    if (wanted === null) return;
    event.preventDefault();
    onResize(bounded(wanted), true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no <hr>
    <div
      class={styles.handle}
      role="separator"
      aria-orientation={sheet ? 'horizontal' : 'vertical'}
      aria-label={t('sidebar_resize')}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={size}
      tabIndex={0}
      onPointerDown={down}
      onPointerMove={(event) => {
        const wanted = pulled(event);
        if (wanted !== null) onResize(wanted, false);
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={key}
    />
  );
}
