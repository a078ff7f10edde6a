/**
 * Reading a hostile document: `<form name="firstChild">` and `<img name="body">` shadow the properties of forms
 * and of the document, the interfaces' own getters are out of a page's reach. A document of a library without
 * global interfaces (linkedom in Node) is read plainly; nothing can shadow there.
 */
type Callable = (...args: unknown[]) => unknown;

function descriptor(owner: string, name: string): PropertyDescriptor | undefined {
  const type = (globalThis as unknown as Record<string, { prototype: object } | undefined>)[owner];
  return type && Object.getOwnPropertyDescriptor(type.prototype, name);
}

function property<T>(owner: string, name: string): (target: Node) => T {
  const get = descriptor(owner, name)?.get;
  return get ? (target) => get.call(target) : (target) => (target as unknown as Record<string, T>)[name]!;
}

function method<A extends unknown[], T>(owner: string, name: string): (target: Node, ...args: A) => T {
  const call = descriptor(owner, name)?.value as Callable | undefined;
  return (target, ...args) =>
    (call ?? (target as unknown as Record<string, Callable>)[name]!).apply(target, args) as T;
}

export const ELEMENT = 1;
export const TEXT = 3;

export const nodeType = property<number>('Node', 'nodeType');
export const firstChild = property<Node | null>('Node', 'firstChild');
export const nextSibling = property<Node | null>('Node', 'nextSibling');
export const parentNode = property<Node | null>('Node', 'parentNode');
export const isConnected = property<boolean>('Node', 'isConnected');
export const textContent = property<string | null>('Node', 'textContent');
export const tagName = property<string>('Element', 'localName');
export const shadowRootOf = property<ShadowRoot | null | undefined>('Element', 'shadowRoot');
export const charData = property<string>('CharacterData', 'data');
export const attributeNames = method<[], string[]>('Element', 'getAttributeNames');
export const assignedNodes = method<[], Node[]>('HTMLSlotElement', 'assignedNodes');
export const previousElement = property<Element | null>('Element', 'previousElementSibling');
export const matchesSelector = method<[string], boolean>('Element', 'matches');
const closestOf = method<[string], Element | null>('Element', 'closest');
const selectInDocument = method<[string], NodeListOf<Element>>('Document', 'querySelectorAll');
const selectInElement = method<[string], NodeListOf<Element>>('Element', 'querySelectorAll');

const getAttribute = descriptor('Element', 'getAttribute')?.value as Element['getAttribute'] | undefined;

/** Read so often that it goes without `method`'s list of arguments. */
export const attribute: (element: Element, name: string) => string | null = getAttribute
  ? (element, name) => getAttribute.call(element, name)
  : (element, name) => element.getAttribute(name);

/** A node's children as they are now. Sibling by sibling: a browser takes twice as long to copy a list of nodes. */
export function childrenOf(node: Node): Node[] {
  // In linkedom a doctype knows no sibling.
  if (!globalThis.Node) return Array.from(node.childNodes);
  const children: Node[] = [];
  for (let child = firstChild(node); child; child = nextSibling(child)) children.push(child);
  return children;
}

export const createRange = method<[], Range>('Document', 'createRange');

/** The elements under `root` that match, in document order. */
export const select = (root: Document | Element, selector: string): Element[] =>
  Array.from((nodeType(root) === ELEMENT ? selectInElement : selectInDocument)(root, selector));

export const closest = (element: Element, selector: string): Element | null => closestOf(element, selector);

const treeWalker = method<[Node, number], TreeWalker>('Document', 'createTreeWalker');
const nextNode = descriptor('TreeWalker', 'nextNode')?.value as TreeWalker['nextNode'] | undefined;
/** `NodeFilter.SHOW_TEXT` */
const SHOW_TEXT = 4;

/** The data of each text node of a document, in order; none where a document of a library walks no tree. */
export function* textData(document: Document): Generator<string> {
  if (!nextNode) return;
  const walker = treeWalker(document, document, SHOW_TEXT);
  for (let node = nextNode.call(walker); node; node = nextNode.call(walker)) yield charData(node);
}

const byTagName = method<[string], { length: number }>('Document', 'getElementsByTagName');
export const elementCount = (document: Document): number => byTagName(document, '*').length;

/** An element's text with white space folded. */
export const textOf = (node: Node): string => foldSpace(textContent(node) ?? '');

export const foldSpace = (text: string): string => text.replace(/\s\s+|[^\S ]/g, ' ').trim();

/** A document of its own that loads nothing. */
export function emptyDocument(like: Document): Document {
  const Parser = globalThis.DOMParser ?? like.defaultView?.DOMParser;
  if (!Parser) return like.implementation.createHTMLDocument('');
  return new Parser().parseFromString('<!doctype html><html><head></head><body></body></html>', 'text/html');
}
