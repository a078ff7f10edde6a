import Readability from '@mozilla/readability/Readability.js';
import { lowerBound } from '../../analysis/binary-search.ts';
import { type ReadingSteps, STEP_SIZE } from '../reading-steps.ts';
import { STAMP } from './page-copy.ts';
import type { SeenText, Snapshot } from './page-snapshot.ts';

/** Readability without what it does to what it found: its answer is read at once and thrown away. */
interface Reader {
  parse(): { content?: Element | null | undefined; byline?: string | null | undefined } | null;
  _postProcessContent(): void;
  _unwrapNoscriptImages(): void;
  _fixLazyImages(): void;
  _cleanStyles(): void;
  _isProbablyVisible(node: Element): boolean;
  _getArticleMetadata(): { title: string };
}

const isBlank = (text: string) => !/\S/.test(text);

/** The text nodes of a detached tree, without recursion. */
function textNodes(root: Element): Text[] {
  const found: Text[] = [];
  let node: Node = root;
  for (;;) {
    if (node.nodeType === 3) found.push(node as Text);
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node !== root && !node.nextSibling) node = node.parentNode!;
    if (node === root) return found;
    node = node.nextSibling!;
  }
}

function stampOf(node: Node): number {
  for (let up = node.parentNode as Element | null; up; up = up.parentNode as Element | null) {
    const stamp = up.getAttribute?.(STAMP);
    if (stamp) return Number(stamp);
  }
  return 0;
}

/** Most texts looked at, for each text of the page: one that says the same thing ten thousand times must not cost its square. */
const LOOKS = 40;

/** Finds the first text of `texts` in a range that says `data`, is not among `kept`, and stands right in an element where one is given. */
function finder(texts: readonly SeenText[], kept: ReadonlySet<number>) {
  const byData = new Map<string, number[]>();
  const byPlace = new Map<number, number[]>();
  const add = <K>(map: Map<K, number[]>, key: K, index: number): void => {
    const known = map.get(key);
    if (known) known.push(index);
    else map.set(key, [index]);
  };
  for (const [index, { data, element }] of texts.entries()) {
    add(byData, data, index);
    add(byPlace, element, index);
  }
  let looks = LOOKS * texts.length;
  return (data: string, from: number, to: number, element?: number): number | undefined => {
    const places = (element === undefined ? byData.get(data) : byPlace.get(element)) ?? [];
    for (let at = lowerBound(places, from); looks > 0; at++, looks--) {
      const index = places[at];
      if (index === undefined || index >= to) return undefined;
      if (!kept.has(index) && texts[index]!.data === data) return index;
    }
    return undefined;
  };
}

/**
 * The indexes of the snapshot's texts that Readability takes for the article's, and the byline that it saw.
 * Takes the snapshot's copy apart. Readability moves nodes about and re-parses parts of the page, so a text is
 * known again by the nearest stamped element above it and its characters.
 */
export function* runReadability(
  snapshot: Snapshot,
  title: string,
): ReadingSteps<{ kept: Set<number>; byline: string }> {
  const { copy, elements, texts } = snapshot;
  const kept = new Set<number>();
  const reader = new Readability<Element>(copy, {
    serializer: (node) => node as Element,
    disableJSONLD: true,
  }) as unknown as Reader;
  reader._postProcessContent = () => {};
  reader._unwrapNoscriptImages = () => {};
  reader._fixLazyImages = () => {};
  reader._cleanStyles = () => {};
  // The copy holds only what is seen; of its own accord the page hides more from those who are read to.
  reader._isProbablyVisible = (node) =>
    node.getAttribute('aria-hidden') !== 'true' || /fallback-image/.test(node.getAttribute('class') ?? '');
  reader._getArticleMetadata = () => ({ title });
  const result = reader.parse();
  yield;
  if (!result?.content) return { kept, byline: '' };
  const find = finder(texts, kept);
  let cursor = 0;
  const nodes = textNodes(result.content);
  for (const [count, node] of nodes.entries()) {
    if (count % STEP_SIZE === 0) yield;
    const { data } = node;
    if (isBlank(data)) continue;
    const stamp = stampOf(node);
    const { firstText, endText } = elements[stamp] ?? { firstText: 0, endText: texts.length };
    const middle = Math.min(Math.max(cursor, firstText), endText);
    const index =
      find(data, middle, endText, stamp) ??
      find(data, firstText, middle, stamp) ??
      find(data, middle, endText) ??
      find(data, firstText, middle);
    if (index === undefined) continue;
    kept.add(index);
    cursor = index + 1;
  }
  return { kept, byline: result.byline ?? '' };
}
