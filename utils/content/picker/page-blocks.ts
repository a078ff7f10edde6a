import { elementAbove, rootOf } from '../../article/choice/choice-dom.ts';
import { childrenOf, ELEMENT, nodeType, shadowRootOf, tagName, textContent } from '../../article/dom.ts';

/** An element's place in the window, in CSS pixels. */
export interface BlockBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A page's layout, as far as blocks need it. */
export interface PageLayout {
  boxOf(element: Element): BlockBox;
  /** Whether it begins a line of its own. */
  isBlock(element: Element): boolean;
  /** Elements at a point of the window, the topmost first, within one document or shadow root. */
  stackAt(root: Document | ShadowRoot, x: number, y: number): Element[];
  shadowRoot(element: Element): ShadowRoot | null;
}

/** A smaller element holds no block of text, in CSS pixels. */
const LEAST_WIDTH = 24;
const LEAST_HEIGHT = 12;
/** Boxes whose edges are no further apart look like one. */
const SAME_EDGE = 3;
/** Levels that are gone up or down to find a block that looks different. */
const MAX_LEVELS = 60;
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'head', 'iframe', 'svg', 'canvas']);

/** The layout of a document that a browser shows. */
export function browserLayout(
  view: Window & typeof globalThis,
  shadowRoot: PageLayout['shadowRoot'],
): PageLayout {
  return {
    boxOf: (element) => element.getBoundingClientRect(),
    isBlock: (element) => !/^(?:inline(?!-)|contents|none)/.test(view.getComputedStyle(element).display),
    stackAt: (root, x, y) => root.elementsFromPoint(x, y),
    shadowRoot: (element) => shadowRoot(element) ?? shadowRootOf(element) ?? null,
  };
}

/** The blocks of a page as the eye tells them apart: found at a point, and from one to the next. */
export function pageBlocks(document: Document, layout: PageLayout) {
  const isSame = (a: Element, b: Element): boolean => {
    const [one, other] = [layout.boxOf(a), layout.boxOf(b)];
    return (['left', 'top', 'width', 'height'] as const).every(
      (edge) => Math.abs(one[edge] - other[edge]) <= SAME_EDGE,
    );
  };
  const isReadable = (element: Element): boolean => {
    if (UNREAD.has(tagName(element)) || !layout.isBlock(element)) return false;
    const { width, height } = layout.boxOf(element);
    if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return false;
    return layout.shadowRoot(element) !== null || /\S/.test(textContent(element) ?? '');
  };
  const above = (element: Element): Element | null => {
    const parent = elementAbove(element);
    if (parent) return parent;
    const root = rootOf(element);
    return 'host' in root ? (root.host as Element) : null;
  };
  const isInBody = (element: Element): boolean => {
    for (let up: Element | null = element; up; up = above(up)) if (up === document.body) return true;
    return false;
  };
  const inside = (element: Element): Element[] =>
    childrenOf(layout.shadowRoot(element) ?? element).filter(
      (node): node is Element => nodeType(node) === ELEMENT,
    );
  const readableAbove = (element: Element): Element | null => {
    for (let up = above(element); up && up !== document.documentElement; up = above(up))
      if (isReadable(up)) return up;
    return null;
  };
  const firstInside = (element: Element): Element | null => {
    const queue = inside(element);
    for (const at of queue) {
      if (isReadable(at)) return at;
      // An element that is no block may hold some: a link around a card, a slot.
      if (queue.length < 500) queue.push(...inside(at));
    }
    return null;
  };

  return {
    /** The innermost block at a point of the window; null beside the page's content. */
    at(x: number, y: number): Element | null {
      let root: Document | ShadowRoot = document;
      let found: Element | null = null;
      for (let level = 0; level < MAX_LEVELS; level++) {
        const here: Document | ShadowRoot = root;
        const hit: Element | undefined = layout
          .stackAt(here, x, y)
          .find((element) => rootOf(element) === here && isInBody(element));
        if (!hit) break;
        found = hit;
        const inner = layout.shadowRoot(hit);
        if (!inner) break;
        root = inner;
      }
      return found && (isReadable(found) ? found : readableAbove(found));
    },
    /** The next larger block. */
    larger(element: Element): Element | null {
      let up = readableAbove(element);
      for (let level = 0; up && level < MAX_LEVELS && isSame(up, element); level++) up = readableAbove(up);
      return up;
    },
    /** The first smaller block in it. */
    smaller(element: Element): Element | null {
      let down = firstInside(element);
      for (let level = 0; down && level < MAX_LEVELS && isSame(down, element); level++)
        down = firstInside(down);
      return down;
    },
    /** The block before or after it; from the last on, the one beside what it fills. */
    beside(element: Element, step: 1 | -1): Element | null {
      let at = element;
      for (let level = 0; level < MAX_LEVELS; level++) {
        const parent = above(at);
        if (!parent || parent === document.documentElement) return null;
        const row = inside(parent);
        for (let i = row.indexOf(at) + step; i >= 0 && i < row.length; i += step)
          if (isReadable(row[i]!)) return row[i]!;
        if (!isSame(parent, at)) return null;
        at = parent;
      }
      return null;
    },
    /** The nearest block that holds a node. */
    around(node: Node): Element | null {
      const element = nodeType(node) === ELEMENT ? (node as Element) : node.parentElement;
      return element && (isReadable(element) ? element : readableAbove(element));
    },
  };
}
export type PageBlocks = ReturnType<typeof pageBlocks>;
