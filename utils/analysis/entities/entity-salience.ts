import type { Entity } from '../../model/analysis.ts';
import type { ArticleText } from '../../model/article-document.ts';
import { NATION_ADJECTIVES } from '../lang/en/nation-adjectives.ts';
import type { Steps } from '../steps.ts';
import type { TokenLayer } from '../tokens/index.ts';
import learned from './entity-salience.generated.json' with { type: 'json' };
import type { NameGroup } from './grouping.ts';
import { countryKey, SALIENCE_FEATURES, salienceFeatures } from './salience-features.ts';

const WEIGHTS: Readonly<Record<string, number>> = learned.weights;
const ROW = SALIENCE_FEATURES.map((feature) => WEIGHTS[feature] ?? 0);

/**
 * The entities with their salience, most salient first: the odds, from 0 to 1, that a reader would note the name down, by a
 * logistic regression whose coefficients are learned by `npm run train:names`. People who act and speak and whom the title names lead; writers, agencies and names of the page's furniture come last.
 */
export function* rankGroups(
  groups: readonly NameGroup[],
  article: Pick<ArticleText, 'text' | 'title' | 'blocks' | 'url' | 'language'>,
  layer: TokenLayer,
): Steps<Entity[]> {
  const features = yield* salienceFeatures(groups, article, layer);
  yield;
  const entities = groups.map(({ name, label, mentions, confidence }, i): Entity => {
    const odds = (features[i] as Float64Array).reduce((sum, value, k) => sum + value * (ROW[k] as number), 0);
    return {
      name,
      label,
      mentions: mentions.map(({ start, end }) => ({ start, end })),
      salience: Math.round(1000 / (1 + Math.exp(-odds))) / 1000,
      ...(confidence !== null && { confidence: Math.round(100 * confidence) / 100 }),
    };
  });
  return withNations(
    entities.sort(
      (a, b) => b.salience - a.salience || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
    ),
  );
}

/** The entities, those that are the adjective or the people of a country which the article names ("Ukrainian", "Americans") with its index. */
function withNations(entities: readonly Entity[]): Entity[] {
  const countries = new Map<string, number>();
  entities.forEach(({ name, label }, index) => {
    if (label === 'GPE' && !countries.has(countryKey(name))) countries.set(countryKey(name), index);
  });
  return entities.map((entity) => {
    const nation = NATION_ADJECTIVES.get(entity.name.toLowerCase());
    const sameAs = nation === undefined ? undefined : countries.get(nation);
    return sameAs === undefined || entities[sameAs] === entity ? entity : { ...entity, sameAs };
  });
}
