import type { Entity } from '../../model/analysis.ts';
import type { ArticleText } from '../../model/article-document.ts';
import { creditsOf } from './credits.ts';
import type { NameGroup } from './grouping.ts';

/** Weights of the signs of salience; they add up to 1. */
const WEIGHTS = { count: 0.57, lead: 0.08, headline: 0.28, spread: 0.07 };
/** Factors for sources of pictures and agencies, and for peoples: "American" is seldom the subject of an article. */
const CREDIT = 0.4;
const NORP = 0.7;
/** Stretches of the text that a name may be spread over. */
const PARTS = 5;

/**
 * The entities with their salience, most salient first: how often the article names one, how early, whether in its headline,
 * and over how much of it. 1 for one that leads by every sign.
 */
export function rankGroups(
  groups: readonly NameGroup[],
  { text, title, blocks }: Pick<ArticleText, 'text' | 'title' | 'blocks'>,
): Entity[] {
  const isCredit = creditsOf({ text, blocks });
  const most = groups.reduce((count, { mentions }) => Math.max(count, mentions.length), 1);
  const length = Math.max(1, text.length);
  const first = blocks[0];
  const headlineEnd = first?.type === 'heading' || (first && first.end - first.start < 120) ? first.end : 0;
  const heading = title.toLowerCase();
  const entities = groups.map((group): Entity => {
    const { name, label, mentions } = group;
    const start = (mentions[0] as { start: number }).start;
    const parts = new Set(mentions.map((mention) => Math.floor((PARTS * mention.start) / length)));
    const inHeadline = start < headlineEnd || (name.length > 1 && heading.includes(name.toLowerCase()));
    const signs =
      (WEIGHTS.count * Math.log1p(mentions.length)) / Math.log1p(most) +
      WEIGHTS.lead * (1 - start / length) ** 2 +
      (inHeadline ? WEIGHTS.headline : 0) +
      (WEIGHTS.spread * parts.size) / PARTS;
    const salience = signs * (label === 'NORP' ? NORP : 1) * (!inHeadline && isCredit(group) ? CREDIT : 1);
    return {
      name,
      label,
      mentions: mentions.map(({ start, end }) => ({ start, end })),
      salience: Math.min(1, Math.round(salience * 1000) / 1000),
    };
  });
  return entities.sort(
    (a, b) => b.salience - a.salience || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
}
