import type { Analysis, KeyFact } from '../model/analysis.ts';
import type { Span } from '../model/article-document.ts';

interface FactPiece {
  readonly text: string;
  /** True for a name that stands elsewhere in the article and was put here for the pronoun before it. */
  readonly added: boolean;
}

/** The fact's words, cut behind the pronoun whose name is added; together the pieces that are not added are the article's text. */
function factPieces(text: string, { start, end, leansOn }: KeyFact): FactPiece[] {
  const full = { text: text.slice(start, end), added: false };
  if (leansOn?.kind !== 'name' || leansOn.start < start || leansOn.end > end) return [full];
  return [
    { text: text.slice(start, leansOn.end), added: false },
    { text: ` [${text.slice(leansOn.on.start, leansOn.on.end)}]`, added: true },
    { text: text.slice(leansOn.end, end), added: false },
  ];
}

/** The sentence that the fact carries on from, or null where it needs none. */
export const sentenceBefore = ({ leansOn }: KeyFact): Span | null =>
  leansOn?.kind === 'sentence' ? leansOn.on : null;

/**
 * A fact as a quote that stands alone: preceded by the sentence it refers to, with names added in brackets and gaps
 * marked.
 */
export function standingAlone({ article: { text } }: Analysis, fact: KeyFact): string {
  const own = factPieces(text, fact)
    .map((piece) => piece.text)
    .join('');
  const before = sentenceBefore(fact);
  if (!before) return own;
  const gap = text.slice(before.end, fact.start).trim() === '' ? ' ' : ' […] ';
  return text.slice(before.start, before.end) + gap + own;
}

/** Sources of a fact, the nearest first: "Reuters" behind "Vestra" for "Vestra confirmed to Reuters". */
export function sourcesOf({ attributions }: Pick<Analysis, 'attributions'>, fact: KeyFact): Span[] {
  const found: Span[] = [];
  const seen = new Set<number>();
  let at = fact.attribution;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const attribution = attributions[at];
    if (attribution?.source) found.push(attribution.source);
    at = attribution?.within ?? null;
  }
  return found;
}
