import { int16s, uint8s } from '../arrays.ts';

/** Topics under each other, as parallel arrays by topic. A topic comes behind the one above it. */
export interface TopicTree {
  /** Index of the topic above, or -1. */
  readonly parents: Int16Array;
  /** Index of the top-level topic that each stands under. */
  readonly branches: Int16Array;
  /** How many topics stand above each. */
  readonly depths: Uint8Array;
  /** Place of each topic where those under it follow it at once, and that of the last one under it. */
  readonly order: Int16Array;
  readonly lastUnder: Int16Array;
}

/** The part of a tree that an article speaks of: far fewer topics, so that sums over all are short. */
export interface Subtree extends TopicTree {
  /** Index of each topic in the whole tree, rising. */
  readonly whole: Int16Array;
}

/** The tree of topics under their `parents`. */
export function treeOf(parents: Int16Array): TopicTree {
  const branches = new Int16Array(parents.length);
  const depths = new Uint8Array(parents.length);
  parents.forEach((parent, topic) => {
    branches[topic] = parent < 0 ? topic : (branches[parent] as number);
    depths[topic] = parent < 0 ? 0 : (depths[parent] as number) + 1;
  });
  return { parents, branches, depths, ...orderOf(parents) };
}

function orderOf(parents: Int16Array): Pick<TopicTree, 'order' | 'lastUnder'> {
  // How many topics stand under each; then each takes as many places behind the one above it.
  const under = new Int16Array(parents.length);
  for (let topic = parents.length - 1; topic >= 0; topic--) {
    const parent = parents[topic] as number;
    if (parent >= 0) under[parent] = (under[parent] as number) + (under[topic] as number) + 1;
  }
  const order = new Int16Array(parents.length);
  const lastUnder = new Int16Array(parents.length);
  const free = new Int16Array(parents.length);
  let roots = 0;
  for (let topic = 0; topic < parents.length; topic++) {
    const parent = parents[topic] as number;
    const place = parent < 0 ? roots : (free[parent] as number);
    const behind = place + (under[topic] as number) + 1;
    if (parent < 0) roots = behind;
    else free[parent] = behind;
    order[topic] = place;
    free[topic] = place + 1;
    lastUnder[topic] = behind - 1;
  }
  return { order, lastUnder };
}

/** The subtree of some topics and of those above them; `topics` get their indexes in there. */
export function subtreeOf(tree: TopicTree, topics: Int32Array): Subtree {
  const isIn = uint8s(tree.parents.length);
  let length = 0;
  for (const topic of topics) {
    for (let at = topic; at >= 0 && isIn[at] === 0; at = tree.parents[at] as number) {
      isIn[at] = 1;
      length++;
    }
  }
  const indexes = int16s(tree.parents.length);
  const whole = int16s(length);
  const parents = int16s(length);
  const branches = int16s(length);
  const depths = uint8s(length);
  const order = int16s(length);
  const lastUnder = int16s(length);
  let index = 0;
  for (let topic = 0; index < length; topic++) {
    if (isIn[topic] === 0) continue;
    const parent = tree.parents[topic] as number;
    indexes[topic] = index;
    whole[index] = topic;
    parents[index] = parent < 0 ? -1 : (indexes[parent] as number);
    branches[index] = indexes[tree.branches[topic] as number] as number;
    depths[index] = tree.depths[topic] as number;
    order[index] = tree.order[topic] as number;
    lastUnder[index] = tree.lastUnder[topic] as number;
    index++;
  }
  for (let at = 0; at < topics.length; at++) topics[at] = indexes[topics[at] as number] as number;
  return { whole, parents, branches, depths, order, lastUnder };
}
