import type { ComponentChildren } from 'preact';
import { textDirection } from '../../utils/i18n/index.ts';
import type { Side } from '../../utils/model/appearance.ts';
import base from '../ui/base.module.css';
import { IconButton } from '../ui/index.ts';
import { ResizeHandle, type ResizeHandleProps } from './ResizeHandle.tsx';
import styles from './SidebarFrame.module.css';

export interface SidebarFrameProps extends ResizeHandleProps {
  locale: string;
  onSide: (side: Side) => void;
  onClose: () => void;
  /** Stands at the page's edge and below the content. */
  companion?: ComponentChildren;
  /** Shows in place of the panel once the extension has ended under the page. */
  notice?: ComponentChildren;
  /** Whether it shows, or `by-styles`: as soon as the browser takes the extension's styles from the page. */
  ended?: boolean | 'by-styles';
  children: ComponentChildren;
}

/** The frame around the panel beside an article: its resize handle, the button for the other side, the close button. */
export function SidebarFrame(props: SidebarFrameProps) {
  const { t, locale, side, size, sheet, onSide, onClose, companion, notice, ended, children } = props;
  const other = side === 'left' ? 'right' : 'left';
  const place = sheet ? { blockSize: `${size}px` } : { inlineSize: `${size}px`, [side]: 0 };
  return (
    <aside
      class={`${base.root} ${styles.frame}`}
      style={place}
      data-side={side}
      data-sheet={sheet || undefined}
      data-ended={ended || undefined}
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
      {companion}
      {notice && (
        <dialog open class={styles.notice} aria-label={t('extensionName')}>
          {notice}
        </dialog>
      )}
    </aside>
  );
}
