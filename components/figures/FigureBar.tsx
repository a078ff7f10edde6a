import type { Figure } from '../../utils/model/analysis.ts';
import styles from './FigureBar.module.css';
import { bounds, type FigureGroup } from './figure-groups.ts';

export interface FigureBarProps {
  figure: Figure;
  scale: NonNullable<FigureGroup['scale']>;
}

/** Even the smallest of the group stays visible. Per cent of the scale. */
const LEAST = 0.6;
const HEIGHT = 10;
const MIDDLE = HEIGHT / 2;

/** The figure on the scale that its group shares: a bar from nought (marked where some are below it), the stretch of a range, an arrow from A to B. */
export function FigureBar({ figure, scale }: FigureBarProps) {
  const ends = bounds(figure);
  if (!ends) return null;
  const at = (value: number): number => (100 * (value - scale.low)) / (scale.high - scale.low);
  const [low, high] = [at(ends.low), at(ends.high)];
  const moves = figure.change === 'up' || figure.change === 'down';
  return (
    <svg class={styles.bar} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <rect class={styles.track} width="100%" height="2" y={MIDDLE - 1} rx="1" />
      {scale.low < 0 && scale.high > 0 && (
        <line class={styles.zero} x1={`${at(0)}%`} x2={`${at(0)}%`} y1="0" y2={HEIGHT} />
      )}
      {low === high ? (
        <Length from={Math.min(at(0), high)} to={Math.max(at(0), high)} />
      ) : moves ? (
        <Arrow from={figure.change === 'up' ? low : high} to={figure.change === 'up' ? high : low} />
      ) : (
        <rect
          class={styles.range}
          x={`${low}%`}
          width={`${Math.max(LEAST, high - low)}%`}
          height={HEIGHT - 2}
          y="1"
          rx="2"
        />
      )}
    </svg>
  );
}

interface Ends {
  /** Per cent of the scale. */
  from: number;
  to: number;
}

function Length({ from, to }: Ends) {
  return (
    <rect
      class={styles.value}
      x={`${from}%`}
      width={`${Math.max(LEAST, to - from)}%`}
      height="4"
      y={MIDDLE - 2}
      rx="2"
    />
  );
}

function Arrow({ from, to }: Ends) {
  const head = to > from ? 'M-6 -4L0 0L-6 4' : 'M6 -4L0 0L6 4';
  return (
    <g class={styles.arrow}>
      <circle cx={`${from}%`} cy={MIDDLE} r="3" />
      <line x1={`${from}%`} x2={`${to}%`} y1={MIDDLE} y2={MIDDLE} />
      <svg x={`${to}%`} y={MIDDLE} overflow="visible" aria-hidden="true">
        <path d={head} />
      </svg>
    </g>
  );
}
