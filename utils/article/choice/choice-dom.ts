import { ELEMENT, nodeType, parentNode, select } from '../dom.ts';

/** A tree that elements are found in. */
export type Root = Document | ShadowRoot;

const FRAGMENT = 11;

/** The element that an element stands in; null at the top of its document or shadow root. */
export function elementAbove(element: Element): Element | null {
  const parent = parentNode(element);
  return parent && nodeType(parent) === ELEMENT ? (parent as Element) : null;
}

/** The document or shadow root that holds an element. */
export function rootOf(element: Element): Root {
  let top: Node = element;
  for (let up = parentNode(top); up; up = parentNode(top)) top = up;
  return top as Root;
}

/** The elements below a root that match, in document order; none for what is no selector. */
export function selectIn(root: Root, selector: string): Element[] {
  try {
    // A fragment has no named properties that a page could lay over its own.
    if (nodeType(root) === FRAGMENT) return Array.from(root.querySelectorAll(selector));
    return select(root as Document, selector);
  } catch {
    return [];
  }
}
