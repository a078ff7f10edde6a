/**
 * The first index of `length` at which `isBefore` no longer holds; `length` where it holds throughout. `isBefore` must hold
 * for a first part of the indexes and for none behind it. O(log length) calls.
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first index of ascending `values` whose value is at least `target`; `length` where none is. */
export function lowerBound<T extends number | string>(
  values: ArrayLike<T>,
  target: T,
  length = values.length,
): number {
  return partitionPoint(length, (index) => (values[index] as T) < target);
}

/** The first of `spans`, in ascending order, that ends after `offset`; `length` where none does. */
export function firstEndingAfter(spans: readonly { readonly end: number }[], offset: number): number {
  return partitionPoint(spans.length, (index) => (spans[index] as { end: number }).end <= offset);
}
