import type { Analysis } from '../model/analysis.ts';
import type { Span } from '../model/article-document.ts';

/** The passages that a view of the analysis shows. */
function shown(analysis: Analysis): Span[] {
  const { keyFacts, figures, timeline, entities, attributions, speakers, topics, keyphrases, checks } =
    analysis;
  return [
    ...keyFacts,
    ...keyFacts.flatMap(({ decidedBy }) => decidedBy),
    ...figures,
    ...figures.flatMap(({ sentence, of }) => [sentence, ...(of?.spans ?? [])]),
    ...timeline,
    ...entities.flatMap(({ mentions }) => mentions),
    ...attributions.flatMap(({ source, cue }) => (source ? [source, cue] : [cue])),
    ...speakers.flatMap(({ source, gist }) => [source, gist]),
    ...topics.flatMap(({ evidence }) => evidence),
    ...keyphrases.flatMap(({ mentions }) => mentions),
    ...checks.flatMap(({ spans }) => spans),
    ...analysis.timexes,
    ...analysis.article.notices,
  ];
}

/**
 * The analysis without the rest of the article's text. Passages that it points at stay in place, and every other
 * character becomes a space, so that all offsets hold.
 */
export function withoutText(analysis: Analysis): Analysis {
  const { text } = analysis.article;
  const kept = new Uint8Array(text.length);
  for (const { start, end } of shown(analysis)) kept.fill(1, start, end);
  let blanked = '';
  for (let i = 0; i < text.length; i++) blanked += kept[i] || text[i] === '\n' ? text[i] : ' ';
  return { ...analysis, article: { ...analysis.article, text: blanked } };
}
