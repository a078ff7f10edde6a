import { describe, expect, it } from 'vitest';
import { subtreeOf, treeOf } from '../../../../utils/analysis/topics/topic-tree.ts';

// 0 holds 2 and 4, 2 holds 3; 1 holds 5.
const tree = treeOf(Int16Array.of(-1, -1, 0, 2, 0, 1));

describe('treeOf', () => {
  it('places those under a topic right behind it', () => {
    expect([...tree.order]).toEqual([0, 4, 1, 2, 3, 5]);
    expect([...tree.lastUnder]).toEqual([3, 5, 2, 2, 3, 5]);
  });
});

describe('subtreeOf', () => {
  it('keeps the topics and those above them, in their order', () => {
    const topics = Int32Array.of(5, 3, 5);
    const subtree = subtreeOf(tree, topics);
    expect([...subtree.whole]).toEqual([0, 1, 2, 3, 5]);
    expect([...subtree.parents]).toEqual([-1, -1, 0, 2, 1]);
    expect([...subtree.branches]).toEqual([0, 1, 0, 0, 1]);
    expect([...topics]).toEqual([4, 3, 4]);
  });

  it('is empty where there are no topics', () => {
    expect(subtreeOf(tree, new Int32Array(0)).whole).toHaveLength(0);
  });
});
