import type { Topic } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { float64s, uint8s } from '../arrays.ts';
import type { Steps } from '../steps.ts';
import type { Hit } from './term-matcher.ts';
import { FIRM_STRENGTH, strengthFor, type TermEvidence, type TopicMasses } from './topic-masses.ts';
import type { TopicModel } from './topic-model.ts';

/** Most topics that a reader sees. */
const MAX_TOPICS = 5;
/** Most topics of a text that says little of any one subject. */
const MAX_THIN = 2;
const MAX_EVIDENCE = 12;
/** How strongly a term must speak to be shown as a topic's evidence. */
const LEAST_EVIDENCE = 0.1;

/** Share of narrower topics' mass that counts for the one above them: a sum of many subjects is no subject. */
const FROM_NARROWER = 0.25;
/** Share of a term's mass left for the next topic once a chosen topic has shown it. */
const ALREADY_SHOWN = 0.2;
/** Mass that a topic needs in a short text, and how much more each time that the length doubles from 100 words. */
const LEAST_MASS = 1.5;
const LENGTH_STEP = 0.3;
const LEAST_TERMS = 2;
/** Length, in hundreds of words, below which a text needs no less: that of a headline with a sentence. */
const SHORTEST = 0.3;
/** Words of the longest text that gets its heaviest branch where no topic is sure; a longer one without is about none. */
const SHORT_TEXT = 150;
/** Focus that the branch of such a text needs: one fair term in company. */
const LEAST_BRANCH_FOCUS = 0.3;
/** Mass of such a branch from terms that go with it: weak words alone ("customers", "owners") make none. */
const LEAST_BRANCH_FIRM = 0.2;
/**
 * The strongest branch's focus, by the root of the text's length in hundreds of words. Below the first a text is about
 * nothing that the vocabulary has. Below the others it is thin, and its topics need `THIN_NEED` times the mass.
 */
const LEAST_DENSITY = 1.1;
const LEAST_DENSITY_STORY = 1.6;
const THIN = 1.8;
const THIN_STORY = 2.6;
const THIN_NEED = 1.5;
/** Least share of the strongest branch in all; below it a text is scattered (a list of headlines), and thin as well. */
const SCATTERED = 0.22;
/** From the first number of sentences on a topic must stand in more than one, from the second in a share of them. */
const FEW_SENTENCES = 4;
const SOME_SENTENCES = 20;
/** The share of sentences that must speak of a topic that the title does not name; the second in a branch that is shown already. */
const LEAST_REACH = 0.15;
const LEAST_REACH_BESIDE = 0.06;
/** Terms, and focus as a multiple of the need, for a topic in a branch of its own that the title does not name. */
const LEAST_TERMS_APART = 3;
const LEAST_FOCUS_APART = 1.4;
/** Below this share of focus in its mass one of the broad topics under a branch is a gathering of small ones that have only their branch in common. */
const GATHERING = 0.45;
/** The part of a topic's mass that must rest on terms which go with it. */
const FIRM_SHARE = 0.5;
/** A topic after the first needs this share of the first one's gain. */
const LEAST_SHARE = 0.2;
/** A branch of the tree is named itself from this share of the strongest one's focus. */
const BRANCH_SHARE = 0.6;
/** And it must hold this share beside its containers: what speaks of ferries alone does not speak of the economy. */
const OWN_SHARE = 0.35;
/** How much of a topic's gain hangs on its branch: in the strongest branch all of it counts. */
const BRANCH_WEIGHT = 0.3;
/** How much more a topic is worth by each step down the tree: the narrower tells a reader more. */
const DEPTH_GAIN = 0.12;
/** The mass, in terms of what is needed, that makes a topic half certain. */
const HALF_SCORE = 1.2;

/** Topics that gather trades rather than name a subject. */
const CONTAINERS = new Set(['products and services', 'business information']);
/** Never shown; those under them are. */
const UNSHOWN = new Set([...CONTAINERS, 'competition discipline']);

/** The terms that speak for one of these topics. */
export function tellingHits(model: TopicModel, { evidence }: TopicMasses, topics: readonly Topic[]): Hit[] {
  const chosen = topics.map(({ code }) => evidence.tree.whole.indexOf(model.indexes.get(code) as number));
  return evidence.hits.filter((_, hit) =>
    chosen.some((topic) => strengthFor(evidence, hit, topic) > LEAST_EVIDENCE),
  );
}

/** Measures of a text that decide how much its topics must show. */
export interface TextMeasure {
  /** Tokens. */
  readonly words: number;
  readonly sentences: number;
  /** True for a tale, which names many things in passing. */
  readonly story: boolean;
}

/**
 * The topics that an article is about, best first: narrow ones, each time the one that tells most of what none has told
 * yet; then, where room is left, the branches of the tree that they stand in.
 */
export function* selectTopics(
  model: TopicModel,
  masses: TopicMasses,
  { words, sentences, story }: TextMeasure,
): Steps<Topic[]> {
  const { evidence } = masses;
  const { whole, branches: branchOf, depths } = evidence.tree;
  const hundreds = Math.max(SHORTEST, words / 100);
  let all = 0;
  let most = 0;
  for (let topic = 0; topic < masses.focus.length; topic++) {
    const focus = masses.focus[topic] as number;
    if (depths[topic] === 0) all += focus;
    if (focus > most) most = focus;
  }
  const density = most / Math.sqrt(hundreds);
  const thin = density < (story ? THIN_STORY : THIN) || most < SCATTERED * all;
  const needed = (LEAST_MASS + LENGTH_STEP * Math.log2(hundreds)) * (thin ? THIN_NEED : 1);
  const shown = (topics: readonly number[]): Topic[] =>
    topics.flatMap((topic) => topicOf(model, masses, topic, needed));
  const shortNews = !story && words <= SHORT_TEXT;
  if (density < (story ? LEAST_DENSITY_STORY : LEAST_DENSITY))
    return shortNews ? shown(heaviestBranch(masses)) : [];
  const possible: number[] = [];
  for (let topic = 0; topic < masses.mass.length; topic++) {
    const mass = masses.mass[topic] as number;
    const firm = (masses.firm[topic] as number) >= FIRM_SHARE * mass;
    if (mass >= needed && firm && (masses.terms[topic] as number) >= LEAST_TERMS) possible.push(topic);
  }
  const isAbout = (topic: number, shown: readonly number[]): boolean => {
    if (sentences < FEW_SENTENCES) return true;
    const { titled, reach } = reachOf(evidence, topic, sentences);
    const beside = shown.some((other) => branchOf[other] === branchOf[topic]);
    const focus = masses.focus[topic] as number;
    if (shown.length > 0 && !beside && focus < LEAST_FOCUS_APART * needed) return false;
    if (depths[topic] === 1 && focus < GATHERING * (masses.mass[topic] as number)) return false;
    if (titled) return reach > 0;
    if (!beside && (masses.terms[topic] as number) < LEAST_TERMS_APART) return false;
    const share = beside ? LEAST_REACH_BESIDE : LEAST_REACH;
    return reach > 1 && (sentences < SOME_SENTENCES || reach >= share * sentences);
  };
  const branches: number[] = [];
  for (const topic of possible) {
    if (depths[topic] !== 0) continue;
    if (isAbout(topic, [topic])) branches.push(topic);
    yield;
  }
  branches.sort(by(masses.focus));
  // Without a branch the vocabulary's first is the measure.
  const strongest = masses.focus[branches[0] ?? whole.indexOf(0)] ?? 0;
  const narrow = possible.filter(
    (topic) => depths[topic] !== 0 && !UNSHOWN.has(model.labels[whole[topic] as number] as string),
  );
  const chosen = yield* chooseNarrow(masses, narrow, { needed, strongest, isAbout });
  const own = branchOwn(model, evidence);
  // Of a tale whole branches say nothing: it always has people, homes and harm in it.
  for (const branch of story ? [] : branches) {
    const strong = (masses.focus[branch] as number) >= BRANCH_SHARE * strongest;
    if (strong && (own[branch] as number) >= OWN_SHARE * (masses.mass[branch] as number)) chosen.push(branch);
  }
  if (chosen.length === 0 && shortNews) return shown(heaviestBranch(masses));
  return shown(chosen.slice(0, thin ? MAX_THIN : MAX_TOPICS));
}

/** A topic as a reader sees it; none where the text itself has no passage that speaks for it. */
function topicOf(model: TopicModel, { mass, evidence }: TopicMasses, topic: number, needed: number): Topic[] {
  const passages = passagesFor(evidence, topic);
  if (passages.length === 0) return [];
  const strength = (mass[topic] as number) / needed;
  const score = Math.round((100 * strength) / (strength + HALF_SCORE)) / 100;
  const index = evidence.tree.whole[topic] as number;
  const [code, label] = [model.codes[index] as string, model.labels[index] as string];
  return [{ code, label, score, evidence: passages }];
}

/**
 * The branch of the tree with the most focus, for news of a headline and a sentence: too few words to be sure of a narrow
 * topic, enough to tell sport from business. None where next to nothing speaks for it.
 */
function heaviestBranch({ focus, firm, evidence }: TopicMasses): number[] {
  const { depths } = evidence.tree;
  let heaviest = -1;
  let most = LEAST_BRANCH_FOCUS;
  for (let topic = 0; topic < focus.length; topic++) {
    if (depths[topic] !== 0 || (focus[topic] as number) < most) continue;
    heaviest = topic;
    most = focus[topic] as number;
  }
  if (heaviest < 0 || (firm[heaviest] as number) < LEAST_BRANCH_FIRM) return [];
  return isSpokenFor(evidence, heaviest) ? [heaviest] : [];
}

/** Whether a term of the title, or two terms that go with it, speak for a topic: a bus in passing is no news of the economy. */
function isSpokenFor(evidence: TermEvidence, topic: number): boolean {
  let terms = 0;
  for (let hit = 0; hit < evidence.hits.length; hit++) {
    if (strengthFor(evidence, hit, topic) <= LEAST_EVIDENCE) continue;
    const { titled, term } = evidence.hits[hit] as Hit;
    if (titled) return true;
    if (term.senses.some(({ strength }) => strength >= FIRM_STRENGTH)) terms++;
  }
  return terms > 1;
}

const containers = new WeakMap<TopicModel, readonly boolean[]>();

/** For each topic whether it is a container or stands under one; worked out once for each model. */
function containedTopics(model: TopicModel): readonly boolean[] {
  const known = containers.get(model);
  if (known) return known;
  const contained = model.labels.map((label) => CONTAINERS.has(label));
  model.tree.parents.forEach((parent, topic) => {
    if (parent >= 0 && contained[parent]) contained[topic] = true;
  });
  containers.set(model, contained);
  return contained;
}

/** Mass of each branch outside its containers, each term by its strongest sense. */
function branchOwn(
  model: TopicModel,
  { hits, tree, said, first, topics, strengths }: TermEvidence,
): Float64Array {
  const inContainer = containedTopics(model);
  const own = float64s(tree.parents.length);
  for (let hit = 0; hit < hits.length; hit++) {
    for (let at = first[hit] as number; at < (first[hit + 1] as number); at++) {
      const topic = topics[at] as number;
      const branch = tree.branches[topic] as number;
      if (!inContainer[tree.whole[topic] as number])
        own[branch] = (own[branch] as number) + (strengths[at] as number) * (said[hit] as number);
    }
  }
  return own;
}

const by =
  (values: Float64Array) =>
  (a: number, b: number): number =>
    (values[b] as number) - (values[a] as number);

function* chooseNarrow(
  { evidence, focus }: TopicMasses,
  possible: readonly number[],
  {
    needed,
    strongest,
    isAbout,
  }: {
    needed: number;
    strongest: number;
    /** Whether the article is about a topic, and not only has words of it, beside those that are shown already. */
    isAbout: (topic: number, shown: readonly number[]) => boolean;
  },
): Steps<number[]> {
  const { branches, depths } = evidence.tree;
  const left = float64s(evidence.hits.length).fill(1);
  const passedOver = new Set<number>();
  const chosen: number[] = [];
  let first = 0;
  let gains = gainsOf(evidence, left);
  while (chosen.length < MAX_TOPICS) {
    yield;
    let best = -1;
    let most = 0;
    for (const topic of possible) {
      const gain = gains[topic] as number;
      const branch = (focus[branches[topic] as number] as number) / strongest;
      const depth = 1 + DEPTH_GAIN * (depths[topic] as number);
      const worth = gain * depth * (1 - BRANCH_WEIGHT + BRANCH_WEIGHT * branch);
      if (worth > most && gain >= needed && !chosen.includes(topic) && !passedOver.has(topic)) {
        [best, most] = [topic, worth];
      }
    }
    if (best >= 0 && !isAbout(best, chosen)) {
      passedOver.add(best);
      continue;
    }
    if (best < 0 || most < LEAST_SHARE * first) break;
    first ||= most;
    chosen.push(best);
    for (let hit = 0; hit < left.length; hit++)
      if (strengthFor(evidence, hit, best) > 0) left[hit] = ALREADY_SHOWN;
    gains = gainsOf(evidence, left);
  }
  return chosen;
}

/** Gain of each topic: its own terms, and narrower ones in part, by how much of each term is left to tell. */
function gainsOf(
  { hits, tree, said, first, topics, strengths }: TermEvidence,
  left: Float64Array,
): Float64Array {
  const { parents } = tree;
  const gains = float64s(parents.length);
  for (let hit = 0; hit < hits.length; hit++) {
    const share = left[hit] as number;
    for (let at = first[hit] as number; at < (first[hit + 1] as number); at++) {
      const own = topics[at] as number;
      const gain = (strengths[at] as number) * (said[hit] as number) * share;
      gains[own] = (gains[own] as number) + gain;
      for (let topic = parents[own] as number; topic >= 0; topic = parents[topic] as number)
        gains[topic] = (gains[topic] as number) + FROM_NARROWER * gain;
    }
  }
  return gains;
}

/** In how many of the sentences an article speaks of a topic, and whether its title does. */
function reachOf(
  evidence: TermEvidence,
  topic: number,
  sentences: number,
): { reach: number; titled: boolean } {
  const speaks = uint8s(sentences);
  let reach = 0;
  let isTitled = false;
  for (let hit = 0; hit < evidence.hits.length; hit++) {
    if (strengthFor(evidence, hit, topic) <= LEAST_EVIDENCE) continue;
    const { titled, sentences: places } = evidence.hits[hit] as Hit;
    isTitled ||= titled;
    for (const sentence of places) {
      if (speaks[sentence] === 0) reach++;
      speaks[sentence] = 1;
    }
  }
  return { reach, titled: isTitled };
}

/** The passages that speak most for a topic, in the order of the text. */
function passagesFor(evidence: TermEvidence, topic: number): Span[] {
  return evidence.hits
    .map(({ spans }, hit) => ({ spans, strength: strengthFor(evidence, hit, topic) }))
    .filter(({ strength }) => strength > LEAST_EVIDENCE)
    .sort((a, b) => b.strength - a.strength)
    .flatMap(({ spans }) => spans)
    .slice(0, MAX_EVIDENCE)
    .sort((a, b) => a.start - b.start);
}
