import { placeDays } from './brief-model.ts';
import styles from './DateLine.module.css';

export interface DateLineProps {
  /** Days since 1970, ascending. */
  days: readonly number[];
  /** Those that are still to come. */
  ahead: readonly boolean[];
}

const WIDTH = 100;
const HEIGHT = 10;
const RADIUS = 3;

/** Days to scale on one line: full where they have passed, hollow where they are ahead. The list below says them in words. */
export function DateLine({ days, ahead }: DateLineProps) {
  const places = placeDays(days);
  return (
    <div class={styles.line} aria-hidden="true">
      {places.map((place, at) => (
        <span
          key={`${days[at]} ${at}`}
          class={styles.day}
          data-ahead={ahead[at] || undefined}
          style={{
            insetInlineStart: `${place * WIDTH}%`,
            inlineSize: `${2 * RADIUS}px`,
            blockSize: `${2 * RADIUS}px`,
          }}
        />
      ))}
      <span class={styles.axis} style={{ insetBlockStart: `${HEIGHT / 2}px` }} />
    </div>
  );
}
