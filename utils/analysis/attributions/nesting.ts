import type { Attribution } from '../../model/analysis.ts';

/** Contents that stand inside each other, at most. */
const DEEPEST = 8;

/**
 * For each attribution, the innermost other one whose content holds its cue and its content: "Lee said the minister had denied that …"
 * has two. Pieces of one broken quotation do not stand inside each other. The attributions are in the order of their contents,
 * the longer first.
 */
export function findOuter(attributions: readonly Pick<Attribution, 'cue' | 'content'>[]): (number | null)[] {
  const open: number[] = [];
  return attributions.map(({ cue, content }, index) => {
    while (open.length > 0 && (attributions[open.at(-1) as number]?.content.end as number) <= content.start)
      open.pop();
    let outer: number | null = null;
    for (
      let depth = open.length - 1;
      depth >= 0 && depth > open.length - DEEPEST && outer === null;
      depth--
    ) {
      const around = attributions[open[depth] as number];
      if (!around) continue;
      const holds =
        around.content.start <= Math.min(cue.start, content.start) &&
        around.content.end >= Math.max(cue.end, content.end);
      const same = around.cue.start === cue.start;
      if (holds && !same) outer = open[depth] as number;
    }
    open.push(index);
    return outer;
  });
}
