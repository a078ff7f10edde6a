import type { Attribution, Entity } from '../../model/analysis.ts';

/** Salience from which a person or an organisation is a main actor of its article. */
const MAIN = 0.45;
const FEWEST_MENTIONS = 3;
const MOST = 3;

/**
 * The people and organisations at the heart of an article of whom no word is passed on, the most salient first, as indices into
 * `entities`; none where the article attributes nothing to anyone.
 */
export function unquotedActors(entities: readonly Entity[], attributions: readonly Attribution[]): number[] {
  const quoted = new Set(attributions.map(({ speaker }) => speaker));
  quoted.delete(null);
  if (quoted.size === 0) return [];
  const salience = (index: number): number => entities[index]?.salience ?? 0;
  return [...entities.keys()]
    .filter((index) => {
      const { label, mentions } = entities[index] as Entity;
      const isActor = label === 'PERSON' || label === 'ORG';
      return isActor && !quoted.has(index) && salience(index) >= MAIN && mentions.length >= FEWEST_MENTIONS;
    })
    .sort((a, b) => salience(b) - salience(a))
    .slice(0, MOST);
}
