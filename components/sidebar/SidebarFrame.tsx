import type { ComponentChildren } from 'preact';
import { type Translate, textDirection } from '../../utils/i18n/index.ts';
import base from '../ui/base.module.css';
import { IconButton } from '../ui/index.ts';
import { ResizeHandle } from './ResizeHandle.tsx';
import styles from './SidebarFrame.module.css';

export type SidebarSide = 'left' | 'right';

export interface SidebarFrameProps {
  t: Translate;
  locale: string;
  side: SidebarSide;
  /** CSS pixels: the width of a sidebar, or the height of a sheet. */
  size: number;
  least: number;
  most: number;
  /** A sheet from below, where the window is too narrow for a column. */
  sheet: boolean;
  /** While the pointer moves, and once more with `done` when it lets go; a key is done at once. */
  onResize: (size: number, done: boolean) => void;
  onSide: (side: SidebarSide) => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** What holds the panel beside an article: its edge to pull at, its other side, its close button. */
export function SidebarFrame(props: SidebarFrameProps) {
  const { t, locale, side, size, sheet, onSide, onClose, children } = props;
  const other = side === 'left' ? 'right' : 'left';
  const place = sheet ? { blockSize: `${size}px` } : { inlineSize: `${size}px`, [side]: 0 };
  return (
    <aside
      class={`${base.root} ${styles.frame}`}
      style={place}
      data-side={side}
      data-sheet={sheet || undefined}
      lang={locale}
      dir={textDirection(locale)}
      aria-label={t('sidebar')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <ResizeHandle {...props} />
      <div class={styles.bar}>
        <span class={styles.name}>{t('extensionName')}</span>
        {!sheet && (
          <IconButton
            icon={other === 'left' ? 'to-left' : 'to-right'}
            label={t(other === 'left' ? 'sidebar_to_left' : 'sidebar_to_right')}
            onClick={() => onSide(other)}
          />
        )}
        <IconButton icon="close" label={t('sidebar_close')} onClick={onClose} />
      </div>
      <div class={styles.scroll}>{children}</div>
    </aside>
  );
}
