import type { Attribution, Entity, Speaker } from '../../model/analysis.ts';
import type { ArticleText, Span } from '../../model/article-document.ts';
import type { Budget } from '../budget.ts';
import { DETERMINERS } from '../lang/en/closed-classes.ts';
import { attributionStatus, holdsClause, type StatusTokens } from '../statuses/index.ts';
import type { Steps } from '../steps.ts';
import { type Sentence, singular } from '../tokens/index.ts';
import { GistFinder } from './gist.ts';

interface SpeakerLayers {
  readonly tokens: StatusTokens;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
}

/**
 * The speakers of an article with their passages, the speaker of most passages first. Left out are attributions without
 * a source, those to unresolved pronouns, and those that report no statement ("supports the bill"). Time is linear in
 * the attributions' words.
 */
export function* groupBySpeaker(
  { text, title }: Pick<ArticleText, 'text' | 'title'>,
  layers: SpeakerLayers,
  budget: Budget,
): Steps<Speaker[]> {
  const { tokens, entities, attributions } = layers;
  const groups = new Map<string, number[]>();
  for (const [index, attribution] of attributions.entries()) {
    if (budget.isPauseDue()) yield;
    const { source, kind, content, direct, speaker } = attribution;
    if (!source || !kind) continue;
    if (!budget.spend(1)) break;
    if (!direct && content.end > attribution.cue.start && !holdsClause(content, tokens)) continue;
    const key =
      kind === 'named' && speaker !== null ? `#${speaker}` : keyOf(text.slice(source.start, source.end));
    const known = groups.get(key);
    if (known) known.push(index);
    else groups.set(key, [index]);
  }
  const gists = new GistFinder(title, layers, budget);
  const speakers: Speaker[] = [];
  for (const members of groups.values()) {
    const all = members.map((index) => attributions[index] as Attribution);
    const gist = yield* gists.best(all.map(({ content }) => content));
    const first = all[0] as Attribution;
    if (!gist || !first.kind) continue;
    const entity = first.kind === 'named' ? first.speaker : null;
    speakers.push({
      kind: first.kind,
      entity,
      source: nameOf(all, entity === null ? undefined : entities[entity]),
      passages: members.map((index, place) => ({
        attribution: index,
        status: attributionStatus(all[place] as Attribution, tokens),
      })),
      gist,
    });
  }
  return speakers.sort((a, b) => b.passages.length - a.passages.length);
}

/** One key for "the officials", "Officials" and "officials". */
function keyOf(source: string): string {
  const words = source.toLowerCase().split(/\s+/);
  while (words.length > 1 && DETERMINERS.has(words[0] as string)) words.shift();
  const last = words.pop() as string;
  return [...words, singular(last)].join(' ');
}

/** The first source that is more than a pronoun, or else the first mention of the entity. */
function nameOf(attributions: readonly Attribution[], entity: Entity | undefined): Span {
  const named = attributions.find(
    ({ source }) =>
      source &&
      (!entity ||
        entity.mentions.some((mention) => mention.start < source.end && source.start < mention.end)),
  );
  return (named?.source ?? entity?.mentions[0] ?? attributions[0]?.source) as Span;
}
