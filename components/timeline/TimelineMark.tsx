import { formatDay, isoDay } from '../../utils/format/index.ts';
import type { ViewProps } from '../ui/index.ts';
import styles from './TimelineMark.module.css';
import type { MarkName, MarkRow } from './timeline-rows.ts';

export interface MarkProps extends ViewProps {
  row: MarkRow;
}

/** The day of publication, or today. */
export function TimelineMark({ row, t, locale }: MarkProps) {
  return (
    <p class={styles.mark} data-kind={row.kind} data-anchor>
      <MarkLabel mark={row.kind} t={t} />{' '}
      <span class={styles.date}>{formatDay(isoDay(row.from), locale)}</span>
    </p>
  );
}

/** Label of a marked day. */
export function MarkLabel({ mark, t }: { mark: MarkName } & Pick<ViewProps, 't'>) {
  return (
    <span class={styles.label} data-kind={mark}>
      {t(mark === 'today' ? 'timeline_today' : 'timeline_published')}
    </span>
  );
}
