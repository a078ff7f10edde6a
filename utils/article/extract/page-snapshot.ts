import {
  assignedNodes,
  attribute,
  attributeNames,
  charData,
  childrenOf,
  ELEMENT,
  emptyDocument,
  isConnected,
  nodeType,
  ownerDocument,
  shadowRootOf,
  TEXT,
  tagName,
} from '../dom.ts';
import { STEP_SIZE } from '../reading-steps.ts';

/** An element that the reader sees. Its subtree's texts are `texts[firstText..endText)`, its elements end at `end`. */
export interface SeenElement {
  node: Element;
  tag: string;
  /** Index of the parent in `elements`, -1 at the top. */
  parent: number;
  end: number;
  firstText: number;
  endText: number;
  /** Its class, id, role and similar attributes, joined with spaces. */
  names: string;
}

/** A text node that the reader sees. Texts of one `run` stand in one block. */
export interface SeenText {
  node: Text;
  data: string;
  /** Index of the element whose child it is. */
  element: number;
  run: number;
  /** How many `<br>` stand between it and the text before. */
  breaks: number;
}

/** The visible elements and texts of a page in reading order, and a copy of them for Readability to take apart. */
export interface Snapshot {
  elements: SeenElement[];
  texts: SeenText[];
  copy: Document;
}

export interface SnapshotOptions {
  /** Opens closed shadow roots too, where the browser lets an extension do so. */
  shadowRoot?: ((element: Element) => ShadowRoot | null) | undefined;
  /** Walks only: the copy stays empty, which takes a fraction of the time. */
  textOnly?: boolean | undefined;
}

/** On a copy's element: its index in `elements`. */
export const STAMP = 'data-n';

/** Beyond this depth the copy is flat: Readability's time grows with the square of the depth. */
const MAX_DEPTH = 200;
/** More text nodes or elements than this are no article. */
export const MAX_NODES = 300_000;

const UNSEEN = new Set(
  'head,script,style,noscript,template,svg,canvas,audio,video,iframe,object,embed,select,textarea,option,datalist,button,title,meta,link,frameset,noframes,map'.split(
    ',',
  ),
);
/** Without their text, these still count for Readability. */
const COPIED_EMPTY = new Set('iframe,object,embed,video,button,select,textarea'.split(','));
export const BLOCKS = new Set(
  'address,article,aside,blockquote,body,caption,center,dd,details,dialog,dir,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,html,legend,li,main,menu,nav,ol,p,pre,search,section,summary,table,tbody,td,tfoot,th,thead,tr,ul'.split(
    ',',
  ),
);
/** Elements whose id or name would shadow the properties of a form or the document. */
const SHADOWING = new Set(
  'button,embed,fieldset,form,iframe,img,input,object,output,select,textarea'.split(','),
);
const SCREEN_READER_ONLY =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|visuallyhidden)(?:$|\s)/i;

/** Whether the page hides an element: by its style where the document can tell, else by its attributes. */
function isHidden(element: Element): boolean {
  if (SCREEN_READER_ONLY.test(attribute(element, 'class') ?? '')) return true;
  if (typeof element.checkVisibility === 'function') {
    return !element.checkVisibility({ visibilityProperty: true }) && !isContents(element);
  }
  if (attribute(element, 'hidden') !== null) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');
}

/** `display: contents` has no box of its own, which `checkVisibility` takes for hidden. */
function isContents(element: Element): boolean {
  return ownerDocument(element).defaultView?.getComputedStyle(element).display === 'contents';
}

const NAMING = new Set(['class', 'id', 'itemprop', 'rel', 'data-testid', 'role']);
const MAX_NAMES = 300;

function namesOf(element: Element): string {
  let names = '';
  for (const name of attributeNames(element)) if (NAMING.has(name)) names += `${attribute(element, name)} `;
  return names.slice(0, MAX_NAMES);
}

interface Frame {
  children: Node[];
  next: number;
  /** Index in `elements` of the element whose children these are, -1 for the document. */
  element: number;
  target: Element;
  depth: number;
  isBlock: boolean;
}

/** Rendered children of an element: those of its shadow root where it has one, a slot's assigned nodes, else its own. */
function drawnIn(node: Node, root: ShadowRoot | null | undefined): Node[] {
  if (!root && nodeType(node) === ELEMENT && tagName(node) === 'slot') {
    const assigned = 'assignedNodes' in node ? assignedNodes(node) : [];
    if (assigned.length > 0) return assigned;
  }
  return childrenOf(root ?? node);
}

function copyOf(element: Element, tag: string, index: number, copy: Document): Element {
  let result: Element;
  if (tag === 'a' && !attribute(element, 'href')) {
    // The name of a place isn't a link.
    result = copy.createElement('span');
    for (const name of NAMING) {
      const value = attribute(element, name);
      if (value !== null) result.setAttribute(name, value);
    }
  } else {
    // The browser's own copy of an element takes half the time that setting its attributes one by one does.
    result = copy.importNode(element, false);
    if (tag === 'a') result.setAttribute('href', attribute(element, 'href')!.startsWith('#') ? '#_' : '/');
    else if (SHADOWING.has(tag)) for (const name of ['id', 'name']) result.removeAttribute(name);
  }
  result.setAttribute(STAMP, String(index));
  return result;
}

/**
 * Walks what the reader sees, shadow roots and slots included, and copies it for Readability, each element stamped.
 * Reads the page only. Null where it is larger than any article. Yields where the reader's work may go first.
 */
export function* snapshotSteps(
  document: Document,
  options: SnapshotOptions = {},
): Generator<'snapshot', Snapshot | null> {
  const copy = emptyDocument(document);
  const isCopied = !options.textOnly;
  const elements: SeenElement[] = [];
  const texts: SeenText[] = [];
  let run = 0;
  let breaks = 0;
  const stack: Frame[] = [
    {
      children: drawnIn(document, null),
      next: 0,
      element: -1,
      target: copy.body,
      depth: 0,
      isBlock: true,
    },
  ];
  for (let step = 1; stack.length > 0; step++) {
    if (step % STEP_SIZE === 0) yield 'snapshot';
    const frame = stack[stack.length - 1]!;
    const node = frame.children[frame.next++];
    if (!node) {
      stack.pop();
      if (frame.isBlock) run++;
      const element = elements[frame.element];
      if (element) {
        element.end = elements.length;
        element.endText = texts.length;
      }
      continue;
    }
    const type = nodeType(node);
    if (type === TEXT) {
      const data = charData(node);
      texts.push({ node: node as Text, data, element: frame.element, run, breaks });
      breaks = 0;
      if (isCopied) frame.target.appendChild(copy.createTextNode(data));
    }
    if (type !== ELEMENT) continue;
    const element = node as Element;
    const tag = tagName(element).toLowerCase();
    const index = elements.length;
    if (UNSEEN.has(tag)) {
      if (isCopied && COPIED_EMPTY.has(tag))
        frame.target.appendChild(copyOf(element, tag, Math.max(0, frame.element), copy));
      continue;
    }
    if (tag === 'br') {
      breaks++;
      if (isCopied) frame.target.appendChild(copy.createElement('br'));
      continue;
    }
    // The brackets around a ruby's reading aren't drawn, but a text needs them.
    if (tag !== 'rp' && isHidden(element)) continue;
    elements.push({
      node: element,
      tag,
      parent: frame.element,
      end: index + 1,
      firstText: texts.length,
      endText: texts.length,
      names: namesOf(element),
    });
    if (elements.length + texts.length > MAX_NODES) return null;
    const isBlock = BLOCKS.has(tag);
    if (isBlock) run++;
    let target = frame.target;
    if (!isCopied) {
      // Nothing to copy into.
    } else if (tag === 'html' || tag === 'body') {
      for (const name of ['class', 'id']) {
        const value = attribute(element, name);
        if (tag === 'body' && value !== null) target.setAttribute(name, value);
      }
      target.setAttribute(STAMP, String(index));
    } else if (frame.depth < MAX_DEPTH) {
      target = copyOf(element, tag, index, copy);
      frame.target.appendChild(target);
    }
    const root = options.shadowRoot?.(element) ?? shadowRootOf(element);
    stack.push({
      children: drawnIn(element, root),
      next: 0,
      element: index,
      target,
      depth: frame.depth + 1,
      isBlock,
    });
  }
  return { elements, texts, copy };
}

/** A page with more of its texts gone than this share was rebuilt while it was read. */
const MOVED = 0.02;

/** Whether much of what was read is no longer in the page. */
export function hasMoved({ texts }: Snapshot): boolean {
  let gone = 0;
  for (const { node } of texts) if (!isConnected(node)) gone++;
  return gone > MOVED * texts.length;
}
