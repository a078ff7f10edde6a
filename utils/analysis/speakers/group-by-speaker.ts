import type { Attribution, Entity, Speaker } from '../../model/analysis.ts';
import type { ArticleText, Span } from '../../model/article-document.ts';
import { firstTokenEndingAfter } from '../attributions/index.ts';
import type { Budget } from '../budget.ts';
import { DETERMINERS } from '../lang/en/closed-classes.ts';
import { namingAttributions } from '../sources/index.ts';
import { attributionStatus, type StatusTokens } from '../statuses/index.ts';
import type { Steps } from '../steps.ts';
import { POS, type Sentence, singular } from '../tokens/index.ts';
import { GistFinder } from './gist.ts';
import { canSpeak, passesOnStatement } from './speaking-roles.ts';

interface SpeakerLayers {
  readonly tokens: StatusTokens;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
}

/** Parts of speech that do not stand between the start of a source and the name that is its head. */
const NOT_BEFORE_HEAD = new Set((['ADP', 'VERB', 'AUX', 'SCONJ'] as const).map((tag) => POS.indexOf(tag)));

interface Group {
  /** The attribution whose source names them. */
  readonly name: Attribution;
  /** Indices of their passages in order. */
  readonly members: number[];
}

/** Words of a passage that count, so that one long quotation is not worth ten statements. */
const MOST_WORDS = 40;
/** Words that the salience of a speaker's name and a passage in the first part of the text are worth. */
const WEIGHTS = { salience: 80, lead: 25 } as const;
const LEAD = 0.25;

/**
 * The speakers of an article with their passages, those who say most and are most central first. A passage is something said, shown or
 * thought that the article passes on: who only does, plans or learns something has none. Pronouns belong to whom they mean and are left
 * out where that is unclear. Time is linear in the attributions' words.
 */
export function* groupBySpeaker(
  article: Pick<ArticleText, 'text' | 'title'>,
  layers: SpeakerLayers,
  budget: Budget,
): Steps<Speaker[]> {
  const { text } = article;
  const { tokens, entities, attributions } = layers;
  const naming = namingAttributions(layers);
  yield;
  const groups = new Map<string, Group>();
  for (const [index, attribution] of attributions.entries()) {
    if (budget.isPauseDue()) yield;
    if (!budget.spend(1)) break;
    const name = attributions[naming[index] ?? index] as Attribution;
    const { source, kind, speaker } = name;
    if (!source || !kind || !passesOnStatement(attribution, tokens)) continue;
    if (!canSpeak(name, source, entities, tokens)) continue;
    const isNamed = kind === 'named' && speaker !== null;
    const key = isNamed ? `#${speaker}` : keyOf(text.slice(source.start, source.end));
    const known = groups.get(key);
    if (known) known.members.push(index);
    else groups.set(key, { name, members: [index] });
  }
  const gists = new GistFinder(article, layers, budget);
  const ranked: { speaker: Speaker; weight: number }[] = [];
  for (const { name, members } of groups.values()) {
    const all = members.map((index) => attributions[index] as Attribution);
    const gist = yield* gists.best(all.map(({ content }) => content));
    if (!gist || !name.kind) continue;
    const entity = name.kind === 'named' ? name.speaker : null;
    const speaker: Speaker = {
      kind: name.kind,
      entity,
      source:
        entity === null
          ? (name.source as Span)
          : nameOf(all, entities[entity], tokens, (offset) => firstTokenEndingAfter(tokens, offset)),
      passages: members.map((index, place) => ({
        attribution: index,
        status: attributionStatus(all[place] as Attribution, tokens),
      })),
      gist,
    };
    ranked.push({
      speaker,
      weight: weightOf(all, entity === null ? 0 : (entities[entity]?.salience ?? 0), layers),
    });
  }
  return ranked.sort((a, b) => b.weight - a.weight).map(({ speaker }) => speaker);
}

/** How much and how centrally a speaker speaks: words of their passages, their salience, and whether they are heard early. */
function weightOf(
  passages: readonly Attribution[],
  salience: number,
  { tokens }: Pick<SpeakerLayers, 'tokens'>,
): number {
  let weight = WEIGHTS.salience * salience;
  let isEarly = false;
  for (const { content } of passages) {
    const first = firstTokenEndingAfter(tokens, content.start);
    weight += Math.min(MOST_WORDS, firstTokenEndingAfter(tokens, content.end - 1) + 1 - first);
    isEarly ||= first < LEAD * tokens.length;
  }
  return weight + (isEarly ? WEIGHTS.lead : 0);
}

/** One key for "the officials", "Officials" and "officials". */
function keyOf(source: string): string {
  const words = source.toLowerCase().split(/\s+/);
  while (words.length > 1 && DETERMINERS.has(words[0] as string)) words.shift();
  const last = words.pop() as string;
  return [...words, singular(last)].join(' ');
}

/**
 * The first source in which the entity's name stands as its head ("Ann Lee, the mayor", "head coach Ann Lee"), rather than inside a longer
 * one ("officials, including Ann Lee"); else the entity's first mention.
 */
function nameOf(
  passages: readonly Attribution[],
  entity: Entity | undefined,
  { lower, pos }: StatusTokens,
  tokenAt: (offset: number) => number,
): Span {
  for (const { source } of passages) {
    const mention = entity?.mentions.find(
      ({ start, end }) => source && start < source.end && source.start < end,
    );
    if (!source || !mention) continue;
    const at = tokenAt(mention.start);
    let isHead = true;
    for (let i = tokenAt(source.start); i < at; i++)
      if (NOT_BEFORE_HEAD.has(pos[i] as number) && !SPOKEN_FOR.test(lower[i] as string)) isHead = false;
    // "Lee during a visit": what follows without a comma is no part of the name.
    const goesOn = /^(?:[,(]|of|['’]s?)$/.test(lower[tokenAt(mention.end)] ?? '');
    if (isHead)
      return goesOn || mention.end > source.end ? source : { start: source.start, end: mention.end };
  }
  return (entity?.mentions[0] ?? passages[0]?.source) as Span;
}

/** "a spokesman for Acme", "the head of Acme": prepositions that may stand before the name of a body. */
const SPOKEN_FOR = /^(?:for|of|at|from)$/;
