import { float64s, uint16s } from '../arrays.ts';
import type { Hit } from './match.ts';
import type { Sense, TopicModel } from './model.ts';

/** A term with what it is taken to say here. */
export interface WeighedHit {
  readonly hit: Hit;
  readonly senses: readonly Sense[];
  /** What its repetition is worth. */
  readonly said: number;
}

/** How much an article says of each topic, by topic index. */
export interface TopicMasses {
  /** What the topic's own terms and those of the topics under it say, each term once. */
  readonly mass: Float64Array;
  /** How many terms say so. */
  readonly terms: Uint16Array;
  /** The part of the mass that rests on terms which go with the topic, not on those that need company. */
  readonly firm: Float64Array;
  /** Mass that lies together: of many small subjects less is left than of one large one. */
  readonly focus: Float64Array;
  readonly hits: readonly WeighedHit[];
}

/** The company that gives a word half of what it can say. */
const HALF_SUPPORT = 3;
/** What a word says without company, by strength: one that names its topic needs little. */
const aloneShare = (strength: number): number =>
  strength >= 0.9 ? 0.6 : strength >= FIRM_STRENGTH ? 0.2 : 0;
/** From here on a term goes with its topic. */
const FIRM_STRENGTH = 0.5;
/** How much of a branch's mass counts as company beside that of the topic's nearest relatives. */
const BRANCH_COMPANY = 0.35;
/** What is left to the weaker of two meanings whatever the company. */
const RIVAL_SHARE = 0.4;
/** How much more a term says that the title has as well. */
const TITLE_GAIN = 1.5;
/** Power mean by which the parts of a topic add up to its focus: 1 a plain sum, more for less. */
const FOCUS_POWER = 2;

/**
 * Weighs topics by the terms found. A term speaks for each topic that it may mean; what it says there grows with what
 * other terms say of the topic's relatives, so that company decides between the meanings of an ambiguous word.
 */
export function weighTopics(model: TopicModel, found: readonly Hit[]): TopicMasses {
  const plain = found
    .filter(({ sure }) => sure)
    .map((hit) => ({
      hit,
      senses: hit.term.senses,
      said: Math.log2(1 + hit.weight) * (hit.titled ? TITLE_GAIN : 1),
    }));
  const { mass } = sumMasses(model, plain);
  const hits = plain.map((weighed) => ({
    hit: weighed.hit,
    senses: inCompany(model, mass, weighed),
    said: weighed.said,
  }));
  const firm = sumMasses(model, hits.map(firmPart)).mass;
  return { ...sumMasses(model, hits), firm, focus: focusOf(model, hits), hits };
}

/** A term without the meanings that it has in company alone. */
function firmPart(weighed: WeighedHit): WeighedHit {
  const { hit, said } = weighed;
  const { senses } = hit.term;
  return {
    hit,
    said,
    senses: weighed.senses.filter((_, index) => (senses[index]?.strength ?? 0) >= FIRM_STRENGTH),
  };
}

function sumMasses(model: TopicModel, hits: readonly WeighedHit[]): Pick<TopicMasses, 'mass' | 'terms'> {
  const mass = float64s(model.labels.length);
  const terms = uint16s(model.labels.length);
  // The strongest sense under each topic counts, once a term: `seen` holds what this term gave so far.
  const seen = float64s(model.labels.length);
  for (const { senses, said } of hits) {
    for (const { topic, strength } of senses) {
      for (let at = topic; at >= 0; at = model.parents[at] as number) {
        const before = seen[at] as number;
        if (strength <= before) continue;
        if (before === 0) terms[at] = (terms[at] as number) + 1;
        mass[at] = (mass[at] as number) + (strength - before) * said;
        seen[at] = strength;
      }
    }
    for (const { topic } of senses) {
      for (let at = topic; at >= 0; at = model.parents[at] as number) seen[at] = 0;
    }
  }
  return { mass, terms };
}

function focusOf(model: TopicModel, hits: readonly WeighedHit[]): Float64Array {
  const own = float64s(model.labels.length);
  for (const { senses, said } of hits) {
    for (const { topic, strength } of senses) own[topic] = (own[topic] as number) + strength * said;
  }
  // Most topics have no mass, and raising to a power is what costs here.
  for (let topic = 0; topic < own.length; topic++) {
    const mass = own[topic] as number;
    if (mass !== 0) own[topic] = mass ** FOCUS_POWER;
  }
  // Topics come after the one above them, so that a way back meets every part before the whole.
  for (let topic = own.length - 1; topic >= 0; topic--) {
    const power = own[topic] as number;
    if (power === 0) continue;
    const parent = model.parents[topic] as number;
    if (parent >= 0) own[parent] = (own[parent] as number) + power;
    own[topic] = power ** (1 / FOCUS_POWER);
  }
  return own;
}

function inCompany(model: TopicModel, mass: Float64Array, { senses, said }: WeighedHit): Sense[] {
  const others = (ancestor: number): number =>
    Math.max(0, (mass[ancestor] as number) - ownShare(model, senses, ancestor) * said);
  const company = senses.map(({ topic }) => {
    const parent = model.parents[topic] as number;
    return others(parent < 0 ? topic : parent) + BRANCH_COMPANY * others(model.branches[topic] as number);
  });
  const most = Math.max(...company, 1e-9);
  return senses.map(({ topic, strength }, index) => {
    const support = company[index] as number;
    const alone = aloneShare(strength);
    const share = alone + (1 - alone) * (support / (support + HALF_SUPPORT));
    const rivalry = senses.length > 1 ? RIVAL_SHARE + (1 - RIVAL_SHARE) * (support / most) : 1;
    return { topic, strength: strength * share * rivalry };
  });
}

/** What these senses themselves gave a topic. */
function ownShare(model: TopicModel, senses: readonly Sense[], ancestor: number): number {
  let share = 0;
  for (const { topic, strength } of senses) {
    if (strength > share && isUnder(model, topic, ancestor)) share = strength;
  }
  return share;
}

/** True where `topic` is `ancestor` or stands under it. */
export function isUnder({ parents }: TopicModel, topic: number, ancestor: number): boolean {
  let at = topic;
  while (at > ancestor) at = parents[at] as number;
  return at === ancestor;
}
