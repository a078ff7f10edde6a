import type { Span } from '../../model/article-document.ts';

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/**
 * Pairs each of `wanted` with at most one of `found`, and the reverse. `matchers` are tried in order over all of `wanted`: the
 * strictest goes first. Greedy in the order of the text.
 */
export function pairUp<W, F>(
  wanted: readonly W[],
  found: readonly F[],
  ...matchers: readonly ((wanted: W, found: F) => boolean)[]
): Map<W, F> {
  const pairs = new Map<W, F>();
  const taken = new Set<F>();
  for (const matches of matchers) {
    for (const one of wanted) {
      if (pairs.has(one)) continue;
      const partner = found.find((candidate) => !taken.has(candidate) && matches(one, candidate));
      if (partner === undefined) continue;
      pairs.set(one, partner);
      taken.add(partner);
    }
  }
  return pairs;
}
