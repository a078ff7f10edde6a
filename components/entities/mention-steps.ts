export interface Place {
  /** Counted from 0. */
  at: number;
  total: number;
  /** Whether the line runs from right to left, so that the left arrow points on. */
  rightToLeft?: boolean;
}

/** Where a key leads a walk through `total` mentions, round from the last to the first; null for other keys. */
export function stepOf(key: string, { at, total, rightToLeft = false }: Place): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const on = (key === 'ArrowRight') !== rightToLeft;
      return (at + (on ? 1 : total - 1)) % total;
    }
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
