import type { Attribution, Entity } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { isPersonNoun } from '../attributions/index.ts';
import { partitionPoint } from '../binary-search.ts';
import { BODY_NOUNS } from '../lang/en/source-words.ts';
import { singular } from '../tokens/index.ts';

/** Salience from which a person or an organisation is a main actor of its article. */
const MAIN = 0.45;
const FEWEST_MENTIONS = 3;
const MOST = 3;

/**
 * The people and organisations at the heart of an article of whom no word is passed on, the most salient first, as indices into
 * `entities`; none where the article attributes nothing to anyone. Left out are those who may be meant by a source without a name:
 * "the company" may be any of the organisations, "the actor" or an unresolved "he" any of the people.
 */
export function unquotedActors(
  entities: readonly Entity[],
  attributions: readonly Attribution[],
  text: string,
): number[] {
  const quoted = new Set<number | null>(attributions.map(({ speaker }) => speaker));
  quoted.delete(null);
  if (quoted.size === 0) return [];
  // Whoever stands in the words of a source is heard through it: the body of a spokesman, the author of a report.
  const sources = attributions.flatMap(({ source }) => source ?? []).sort((a, b) => a.start - b.start);
  const isHeard = (index: number): boolean =>
    quoted.has(index) ||
    (entities[index] as Entity).mentions.some((mention) => overlapsAny(sources, mention));
  const vague = vagueLabels(attributions, text);
  const familyNames = new Set([...quoted].map((index) => lastWord(entities[index as number]?.name ?? '')));
  const salience = (index: number): number => entities[index]?.salience ?? 0;
  return [...entities.keys()]
    .filter((index) => {
      const { label, name, mentions } = entities[index] as Entity;
      const isActor = (label === 'PERSON' || label === 'ORG') && !vague.has(label);
      if (familyNames.has(lastWord(name))) return false;
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

const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) as string;

/** Kinds of names that a source without one may stand for: "the company", "the actor", "he". */
function vagueLabels(attributions: readonly Attribution[], text: string): ReadonlySet<Entity['label']> {
  const found = new Set<Entity['label']>();
  for (const { source, speaker, kind } of attributions) {
    if (!source || speaker !== null || kind === 'document') continue;
    const words = text
      .slice(source.start, Math.min(source.end, source.start + LONGEST_SOURCE))
      .toLowerCase()
      .split(/\s+/);
    const [first, second, third] = words;
    if (words.length === 1 && /^(?:he|she|him|her|his)$/.test(first as string)) found.add('PERSON');
    if (words.length === 1 && /^(?:it|its)$/.test(first as string)) found.add('ORG');
    if (first !== 'the' || second === undefined || third !== undefined) continue;
    if (BODY_NOUNS.has(second)) found.add('ORG');
    else if (isPersonNoun(second) && singular(second) === second) found.add('PERSON');
  }
  return found;
}

/** Characters of a source that are looked at. */
const LONGEST_SOURCE = 60;
