import type { Candidate, Rarity } from './find-candidates.ts';
import type { LeanArticle, LeanName } from './lean-article.ts';
import { bearerOf, isSameBearer } from './same-bearer.ts';

/** A name that two articles share. */
export interface SharedName {
  here: LeanName;
  there: LeanName;
  /** Rarity times centrality in both, 0 to 1. */
  weight: number;
}

/** True, false, or null where the reader has not said whether two articles mean one bearer of a name. */
export type Decided = (key: string, other: Candidate['row']) => boolean | null;

/** Names of the places where news is made, which tie no two stories by themselves. */
const PLACE_SHARE = 0.6;

/** The names that both articles are about, weightiest first. A person counts where both mean the same one. */
export function sharedNames(
  lean: LeanArticle,
  other: Candidate,
  rarity: Rarity,
  decided: Decided = () => null,
): SharedName[] {
  const byKey = new Map<string, LeanName>();
  for (const name of other.lean.names) for (const key of name.keys) if (!byKey.has(key)) byKey.set(key, name);
  const taken = new Set<LeanName>();
  const found: SharedName[] = [];
  for (const here of lean.names) {
    const key = here.keys.find((each) => byKey.has(each));
    const there = key === undefined ? undefined : byKey.get(key)!;
    if (key === undefined || !there || taken.has(there)) continue;
    taken.add(there);
    if (here.label === 'PERSON') {
      const told = decided(here.keys[0]!, other.row);
      if (!(told ?? isSameBearer(bearerOf(lean, here), bearerOf(other.lean, there)))) continue;
    }
    const place = here.label === 'GPE' || here.label === 'LOC' ? PLACE_SHARE : 1;
    found.push({ here, there, weight: place * rarity.name(key) * Math.sqrt(here.salience * there.salience) });
  }
  return found.sort((a, b) => b.weight - a.weight);
}
