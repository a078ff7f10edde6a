import type { Candidate, Rarity } from './find-candidates.ts';
import type { LeanArticle, LeanName } from './lean-article.ts';
import { isCited } from './name-keys.ts';
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

/** A place holds many stories, and a paper or platform tells or carries them: neither ties two together by itself. */
const PLACE_SHARE = 0.4;
const CITED_SHARE = 0.2;
/** Salience from which a paper or a platform is what the article is about. */
const SUBJECT = 0.6;

const shareOf = ({ keys, label }: LeanName, salience: number): number => {
  if (salience < SUBJECT && isCited(keys[0] ?? '')) return CITED_SHARE;
  return label === 'GPE' || label === 'LOC' ? PLACE_SHARE : 1;
};

/** Rarity that a name is taken to have before it is looked up. */
const USUAL_RARITY = 0.7;

/** The sum of what an article's names would weigh in common with itself. */
export const ownWeight = ({ names }: LeanArticle): number =>
  names.reduce((sum, name) => sum + shareOf(name, name.salience) * USUAL_RARITY * name.salience, 0);

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
    const rare = Math.max(...here.keys.map((each) => rarity.name(each)));
    const weight =
      shareOf(here, Math.min(here.salience, there.salience)) *
      rare *
      Math.sqrt(here.salience * there.salience);
    found.push({ here, there, weight });
  }
  return found.sort((a, b) => b.weight - a.weight);
}
