import Readability from '@mozilla/readability/Readability.js';
import { lowerBound } from '../../analysis/binary-search.ts';
import { type ReadingSteps, STEP_SIZE } from '../reading-steps.ts';
import { STAMP } from './page-copy.ts';
import type { SeenText, Snapshot } from './page-snapshot.ts';

/** The steps of Readability that find an article: what it does to what it found is left out, since that is read and thrown away. */
export interface ReadabilityMethods {
  _removeScripts(document: Document): void;
  _prepDocument(): void;
  _articleTitle: string;
  _grabArticle(): Element | null;
  _fixLazyImages(): void;
  _cleanStyles(): void;
  _isProbablyVisible(node: Element): boolean;
  _isValidByline(node: Element, names: string): boolean;
  _isElementWithoutContent(node: Element): boolean;
  _getLinkDensity(node: Element): number;
  REGEXPS: { byline: RegExp };
}

/** A longer text is no byline to the library. */
const MAX_BYLINE = 100;

const isBlank = (text: string) => !/\S/.test(text);

/** Whether an element holds a text that is not blank. The library reads all of its text to tell. */
function holdsText(root: Element): boolean {
  for (let node = root.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 ? !isBlank((node as Text).data) : holdsText(node as Element)) return true;
  }
  return false;
}

/** Puts tests that answer the same in place of those that read a subtree's text for each element. */
export function quicken(reader: ReadabilityMethods): void {
  const { byline } = reader.REGEXPS;
  reader._isValidByline = (node, names) => {
    const isNamed =
      byline.test(names) ||
      node.getAttribute('rel') === 'author' ||
      (node.getAttribute('itemprop') ?? '').includes('author');
    const length = isNamed ? (node.textContent ?? '').trim().length : 0;
    return length > 0 && length < MAX_BYLINE;
  };
  reader._isElementWithoutContent = (node) =>
    !holdsText(node) &&
    (node.children.length === 0 || node.children.length === node.querySelectorAll('br,hr').length);
  const { _getLinkDensity } = reader;
  reader._getLinkDensity = (node) =>
    node.getElementsByTagName('a')[0] ? _getLinkDensity.call(reader, node) : 0;
}

/** The text nodes of a detached tree, without recursion. */
function* textNodes(root: Element): ReadingSteps<Text[]> {
  const found: Text[] = [];
  let node: Node = root;
  for (let step = 1; ; step++) {
    if (step % STEP_SIZE === 0) yield;
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

/** The indexes of texts by what `keyOf` says of them. */
function* grouped<K>(
  texts: readonly SeenText[],
  keyOf: (text: SeenText) => K,
): ReadingSteps<Map<K, number[]>> {
  const groups = new Map<K, number[]>();
  for (const [index, text] of texts.entries()) {
    if (index % STEP_SIZE === STEP_SIZE - 1) yield;
    const key = keyOf(text);
    const known = groups.get(key);
    if (known) known.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

/** Finds the first of the texts at `places` that stands in a range, says `data` and is not among `kept`. */
function finder(texts: readonly SeenText[], kept: ReadonlySet<number>) {
  let looks = LOOKS * texts.length;
  return (places: readonly number[], data: string, from: number, to: number): number | undefined => {
    for (let at = lowerBound(places, from); looks > 0; at++, looks--) {
      const index = places[at];
      if (index === undefined || index >= to) return undefined;
      if (!kept.has(index) && texts[index]!.data === data) return index;
    }
    return undefined;
  };
}

/**
 * The indexes of the snapshot's texts that Readability takes for the article's.
 * Takes the snapshot's copy apart. Readability moves nodes about and re-parses parts of the page, so a text is
 * known again by the nearest stamped element above it and its characters.
 */
export function* runReadability(snapshot: Snapshot, title: string): ReadingSteps<Set<number>> {
  const { copy, elements, texts } = snapshot;
  const kept = new Set<number>();
  const reader = new Readability(copy) as unknown as ReadabilityMethods;
  reader._fixLazyImages = () => {};
  reader._cleanStyles = () => {};
  // The copy holds only what is seen; of its own accord the page hides more from those who are read to.
  reader._isProbablyVisible = (node) =>
    node.getAttribute('aria-hidden') !== 'true' || /fallback-image/.test(node.getAttribute('class') ?? '');
  reader._articleTitle = title;
  quicken(reader);
  reader._removeScripts(copy);
  reader._prepDocument();
  const content = reader._grabArticle();
  yield;
  if (!content) return kept;
  const find = finder(texts, kept);
  const byElement = yield* grouped(texts, ({ element }) => element);
  let byData: Map<string, number[]> | undefined;
  let cursor = 0;
  const nodes = yield* textNodes(content);
  for (const [count, node] of nodes.entries()) {
    if (count % STEP_SIZE === 0) yield;
    const { data } = node;
    if (isBlank(data)) continue;
    const stamp = stampOf(node);
    const { firstText, endText } = elements[stamp] ?? { firstText: 0, endText: texts.length };
    const middle = Math.min(Math.max(cursor, firstText), endText);
    const inElement = byElement.get(stamp) ?? [];
    let index = find(inElement, data, middle, endText) ?? find(inElement, data, firstText, middle);
    if (index === undefined) {
      byData ??= yield* grouped(texts, (text) => text.data);
      const alike = byData.get(data) ?? [];
      index = find(alike, data, middle, endText) ?? find(alike, data, firstText, middle);
    }
    if (index === undefined) continue;
    kept.add(index);
    cursor = index + 1;
  }
  return kept;
}
