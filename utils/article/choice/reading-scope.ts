import type { BlockSelectors, SiteChoice } from '../../model/site-choice.ts';
import { shadowRootOf, textOf } from '../dom.ts';
import { type Root, selectIn } from './choice-dom.ts';
import { INTO_SHADOW } from './stable-selector.ts';

/** The part of a page that its reader wants read. */
export interface ReadingScope {
  /** The block that is the article; null where the reader chose none, or none of the chosen is here. */
  article: Element | null;
  leftOut: ReadonlySet<Element>;
  /** `missing` where a block was chosen and none is in the page. */
  state: 'used' | 'missing' | 'none';
}

type RootOf = (element: Element) => ShadowRoot | null | undefined;

/** A block with fewer characters is no article, whatever its name: the site was rebuilt, or the name moved on. */
const LEAST_TEXT = 140;

/** The elements that the first selector which finds any finds. */
function found(document: Document, selectors: BlockSelectors, shadowRoot: RootOf): Element[] {
  for (const selector of selectors) {
    let roots: Root[] = [document];
    const steps = selector.split(INTO_SHADOW);
    for (const host of steps.slice(0, -1))
      roots = roots.flatMap((root) => selectIn(root, host).flatMap((element) => shadowRoot(element) ?? []));
    const elements = roots.flatMap((root) => selectIn(root, steps.at(-1)!));
    if (elements.length > 0) return elements;
  }
  return [];
}

/** The longest of the elements, where it holds text enough for an article. */
function longest(elements: readonly Element[]): Element | null {
  let best: Element | null = null;
  let most = LEAST_TEXT - 1;
  for (const element of elements) {
    const { length } = textOf(element);
    if (length <= most) continue;
    best = element;
    most = length;
  }
  return best;
}

/** With this share of a block's text an element is as good as the block. */
const MOST = 0.9;

/** Whether an element is, holds or fills a block. */
export const isMostOf = (element: Element, block: Element): boolean =>
  element.contains(block) ||
  (block.contains(element) && textOf(element).length >= MOST * textOf(block).length);

/**
 * The part of a page that a reader's choice for its site means. Of several blocks of one make the longest is the article; all of
 * them are left out. A choice that no longer fits the page changes nothing.
 * @param shadowRoot opens closed shadow roots too, where the browser lets an extension do so
 */
export function readingScope(
  document: Document,
  { article, leftOut }: SiteChoice,
  shadowRoot: RootOf = shadowRootOf,
): ReadingScope {
  let block: Element | null = null;
  for (const selectors of article) {
    block = longest(found(document, selectors, shadowRoot));
    if (block) break;
  }
  const out = new Set(leftOut.flatMap((selectors) => found(document, selectors, shadowRoot)));
  for (const element of out) if (block && isMostOf(element, block)) out.delete(element);
  const state = block ? 'used' : article.length > 0 ? 'missing' : out.size > 0 ? 'used' : 'none';
  return { article: block, leftOut: out, state };
}
