import { float64s, int32s, uint16s } from '../arrays.ts';
import type { Hit } from './term-matcher.ts';
import { type Subtree, subtreeOf, type TopicTree } from './topic-tree.ts';

/** The terms found, and the topics that each may mean, as parallel arrays. */
export interface TermEvidence {
  readonly hits: readonly Hit[];
  /** The topics that any may mean, and those above them. */
  readonly tree: Subtree;
  /** Worth of each term by its repetition. */
  readonly said: Float64Array;
  /** Where the meanings of each term begin below; one more place says where those of the last end. */
  readonly first: Int32Array;
  /** The topic that each meaning speaks for, by its index in `tree`. */
  readonly topics: Int32Array;
  /** How strongly it does so, in the company that it keeps. */
  readonly strengths: Float64Array;
}

/** How much an article says of each topic, by its index in the evidence's tree. */
export interface TopicMasses {
  /** Sum over the topic's own terms and those of the topics under it, each term once. */
  readonly mass: Float64Array;
  /** How many terms say so. */
  readonly terms: Uint16Array;
  /** The part of the mass that rests on terms which go with the topic, not on those that need company. */
  readonly firm: Float64Array;
  /** Mass that lies together: of many small subjects less is left than of one large one. */
  readonly focus: Float64Array;
  readonly evidence: TermEvidence;
}

/** The company that gives a word half of what it can say. */
const HALF_SUPPORT = 4;
/** Share that a word keeps without company, by strength: one that names its topic needs little. */
const aloneShare = (strength: number): number =>
  strength >= 0.9 ? 0.6 : strength >= FIRM_STRENGTH ? 0.2 : 0;
/** From here on a term goes with its topic. */
export const FIRM_STRENGTH = 0.5;
/** How much of a branch's mass counts as company beside that of the topic's nearest relatives. */
const BRANCH_COMPANY = 0.35;
/** Share left to the weaker of two meanings whatever the company. */
const RIVAL_SHARE = 0.4;
/** How much more a term says that the title has as well. */
const TITLE_GAIN = 1.5;
/** Power mean by which the parts of a topic add up to its focus: 1 a plain sum, more for less. */
const FOCUS_POWER = 2;

/**
 * Weighs topics by the terms found. A term speaks for each topic that it may mean; what it says there grows with what
 * other terms say of the topic's relatives, so that company decides between the meanings of an ambiguous word.
 */
export function weighTopics(tree: TopicTree, found: readonly Hit[]): TopicMasses {
  const plain = evidenceOf(tree, found);
  const strengths = inCompany(sumMasses(plain).mass, plain);
  const evidence = { ...plain, strengths };
  // Without the meanings that a term has in company alone.
  const firm = strengths.map((strength, at) =>
    (plain.strengths[at] as number) >= FIRM_STRENGTH ? strength : 0,
  );
  return {
    ...sumMasses(evidence),
    firm: sumMasses({ ...plain, strengths: firm }).mass,
    focus: focusOf(evidence),
    evidence,
  };
}

/** The terms that are sure, each meaning as strong as the term has it by itself. */
function evidenceOf(tree: TopicTree, found: readonly Hit[]): TermEvidence {
  const hits = found.filter(({ sure }) => sure);
  const said = float64s(hits.length);
  const first = int32s(hits.length + 1);
  for (let i = 0; i < hits.length; i++) {
    const { weight, titled, term } = hits[i] as Hit;
    said[i] = Math.log2(1 + weight) * (titled ? TITLE_GAIN : 1);
    first[i + 1] = (first[i] as number) + term.senses.length;
  }
  const topics = int32s(first[hits.length] as number);
  const strengths = float64s(topics.length);
  let at = 0;
  for (const { term } of hits) {
    for (const { topic, strength } of term.senses) {
      topics[at] = topic;
      strengths[at] = strength;
      at++;
    }
  }
  return { hits, tree: subtreeOf(tree, topics), said, first, topics, strengths };
}

function sumMasses({
  hits,
  tree,
  said,
  first,
  topics,
  strengths,
}: TermEvidence): Pick<TopicMasses, 'mass' | 'terms'> {
  const { parents } = tree;
  const mass = float64s(parents.length);
  const terms = uint16s(parents.length);
  // The strongest sense under each topic counts, once a term: `seen` holds what this term gave so far.
  const seen = float64s(parents.length);
  for (let hit = 0; hit < hits.length; hit++) {
    const [from, to] = [first[hit] as number, first[hit + 1] as number];
    const weight = said[hit] as number;
    for (let at = from; at < to; at++) {
      const strength = strengths[at] as number;
      for (let topic = topics[at] as number; topic >= 0; topic = parents[topic] as number) {
        const before = seen[topic] as number;
        if (strength <= before) continue;
        if (before === 0) terms[topic] = (terms[topic] as number) + 1;
        mass[topic] = (mass[topic] as number) + (strength - before) * weight;
        seen[topic] = strength;
      }
    }
    for (let at = from; at < to; at++) {
      for (let topic = topics[at] as number; topic >= 0; topic = parents[topic] as number) seen[topic] = 0;
    }
  }
  return { mass, terms };
}

function focusOf({ hits, tree, said, first, topics, strengths }: TermEvidence): Float64Array {
  const { parents } = tree;
  const own = float64s(parents.length);
  for (let hit = 0; hit < hits.length; hit++) {
    for (let at = first[hit] as number; at < (first[hit + 1] as number); at++) {
      const topic = topics[at] as number;
      own[topic] = (own[topic] as number) + (strengths[at] as number) * (said[hit] as number);
    }
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
    const parent = parents[topic] as number;
    if (parent >= 0) own[parent] = (own[parent] as number) + power;
    own[topic] = power ** (1 / FOCUS_POWER);
  }
  return own;
}

/** How strongly each meaning speaks in the company that it keeps. */
function inCompany(mass: Float64Array, evidence: TermEvidence): Float64Array {
  const { hits, tree, first, topics, strengths } = evidence;
  const { parents, branches } = tree;
  const company = float64s(strengths.length);
  const kept = float64s(strengths.length);
  for (let hit = 0; hit < hits.length; hit++) {
    const [from, to] = [first[hit] as number, first[hit + 1] as number];
    let most = 1e-9;
    for (let at = from; at < to; at++) {
      const topic = topics[at] as number;
      const parent = parents[topic] as number;
      const near = othersMass(mass, evidence, hit, parent < 0 ? topic : parent);
      const branch = othersMass(mass, evidence, hit, branches[topic] as number);
      const support = near + BRANCH_COMPANY * branch;
      company[at] = support;
      if (support > most) most = support;
    }
    for (let at = from; at < to; at++) {
      const support = company[at] as number;
      const strength = strengths[at] as number;
      const alone = aloneShare(strength);
      const share = alone + (1 - alone) * (support / (support + HALF_SUPPORT));
      const rivalry = to - from > 1 ? RIVAL_SHARE + (1 - RIVAL_SHARE) * (support / most) : 1;
      kept[at] = strength * share * rivalry;
    }
  }
  return kept;
}

/** Mass of a topic from other terms than this one. */
function othersMass(mass: Float64Array, evidence: TermEvidence, hit: number, topic: number): number {
  const own = strengthFor(evidence, hit, topic) * (evidence.said[hit] as number);
  return Math.max(0, (mass[topic] as number) - own);
}

/** How strongly a term speaks for a topic or for one under it. */
export function strengthFor(
  { tree, first, topics, strengths }: TermEvidence,
  hit: number,
  topic: number,
): number {
  const { order, lastUnder } = tree;
  const [from, to] = [order[topic] as number, lastUnder[topic] as number];
  const end = first[hit + 1] as number;
  let most = 0;
  for (let at = first[hit] as number; at < end; at++) {
    const place = order[topics[at] as number] as number;
    if (place >= from && place <= to && (strengths[at] as number) > most) most = strengths[at] as number;
  }
  return most;
}
