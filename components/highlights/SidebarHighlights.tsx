import { Button } from '../ui/index.ts';
import { HighlightList, type HighlightListProps } from './HighlightList.tsx';
import { type HighlightNotice, noticeText } from './highlight-notice.ts';
import styles from './SidebarHighlights.module.css';

export interface SidebarHighlightsProps extends HighlightListProps {
  /** The one that was just deleted here, if that can be taken back. */
  removed: boolean;
  notice: HighlightNotice | null;
  onUndo: () => void;
}

/** This page's highlights in the sidebar: the list, and above it what just happened to it. */
export function SidebarHighlights({ removed, notice, onUndo, ...list }: SidebarHighlightsProps) {
  const { t } = list;
  return (
    <>
      <div class={styles.status} role="status">
        {removed && (
          <>
            <span>{t('highlight_removed')}</span>
            <Button onClick={onUndo}>{t('undo')}</Button>
          </>
        )}
        {noticeText(t, notice)}
      </div>
      <HighlightList {...list} />
    </>
  );
}
