import type { Attribution, Entity } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { partitionPoint } from '../binary-search.ts';

/** Salience from which a person or an organisation is a main actor of its article. */
const MAIN = 0.45;
const FEWEST_MENTIONS = 3;
const MOST = 3;

/**
 * The people and organisations at the heart of an article of whom no word is passed on, the most salient first, as indices into
 * `entities`; none where the article attributes nothing to anyone.
 */
export function unquotedActors(entities: readonly Entity[], attributions: readonly Attribution[]): number[] {
  const quoted = new Set<number | null>(attributions.map(({ speaker }) => speaker));
  quoted.delete(null);
  if (quoted.size === 0) return [];
  // Whoever stands in the words of a source is heard through it: the body of a spokesman, the author of a report.
  const sources = attributions.flatMap(({ source }) => source ?? []).sort((a, b) => a.start - b.start);
  const isHeard = (index: number): boolean =>
    quoted.has(index) ||
    (entities[index] as Entity).mentions.some((mention) => overlapsAny(sources, mention));
  const salience = (index: number): number => entities[index]?.salience ?? 0;
  return [...entities.keys()]
    .filter((index) => {
      const { label, mentions } = entities[index] as Entity;
      const isActor = label === 'PERSON' || label === 'ORG';
      return isActor && !isHeard(index) && salience(index) >= MAIN && mentions.length >= FEWEST_MENTIONS;
    })
    .sort((a, b) => salience(b) - salience(a))
    .slice(0, MOST);
}

/** Whether one of the spans, in order of their starts, overlaps another span. Sources seldom nest, so the nearest few tell. */
function overlapsAny(spans: readonly Span[], { start, end }: Span): boolean {
  const next = partitionPoint(spans.length, (index) => (spans[index] as Span).start < end);
  for (let i = next - 1; i >= 0 && i >= next - NEAREST; i--) if ((spans[i] as Span).end > start) return true;
  return false;
}

/** Sources before a place to look back over. */
const NEAREST = 8;
