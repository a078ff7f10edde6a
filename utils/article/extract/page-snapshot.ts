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
  shadowRootOf,
  TEXT,
  tagName,
} from '../dom.ts';
import { STEP_SIZE } from '../reading-steps.ts';
import {
  BLOCK,
  CLIPPED,
  FIXED,
  HIDDEN,
  INLINE,
  RAISED,
  type StyleOf,
  styleOfDocument,
} from './element-style.ts';
import { isFoldedPart, shapeOf } from './folded-parts.ts';
import { isFormula, isMathPower, isSpacedOperator, isTexSource, mathLead } from './formulas.ts';
import { isHeadingTool, isLabel } from './heading-tools.ts';
import { addTextCopy, type CopiedElement, copyOf, NAMING } from './page-copy.ts';
import { mayBeOverlay, overlayOf } from './page-overlays.ts';
import { readingOfSubscript, readingOfSuperscript } from './superscripts.ts';

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
  /** True for the outermost element of a part that the reader has to unfold. */
  isFolded?: boolean;
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
  /** Characters that the layout shows before it, which stand in no node. */
  lead?: string;
  /** Whether its digits are an exponent's. */
  isRaised?: boolean;
}

/** The visible elements and texts of a page in reading order, and a copy of them for Readability to take apart. */
export interface Snapshot {
  elements: SeenElement[];
  texts: SeenText[];
  copy: Document;
  /** Characters of all texts. */
  size: number;
  /** Whether a dialog that asks for consent was passed over. */
  hasConsent: boolean;
}

export interface SnapshotOptions {
  /** Opens closed shadow roots too, where the browser lets an extension do so. */
  shadowRoot?: ((element: Element) => ShadowRoot | null) | undefined;
  /** How elements are styled; by the browser's layout, else by their attributes, where it is left out. */
  styleOf?: StyleOf | undefined;
  /** Walks only: the copy stays empty, which takes a fraction of the time. */
  textOnly?: boolean | undefined;
  /** Elements that are passed over with all that is in them. */
  leftOut?: ReadonlySet<Element> | undefined;
}

/** Beyond this depth the copy is flat: Readability's time grows with the square of the depth. */
const MAX_DEPTH = 200;
/** More text nodes or elements than this are no article. */
export const MAX_NODES = 300_000;
/** Characters of a line that tell how a superscript behind them is read. */
const TAIL = 24;

const UNSEEN = new Set(
  'head,script,style,noscript,template,svg,canvas,audio,video,iframe,object,embed,select,textarea,option,datalist,button,title,meta,link,frameset,noframes,map,annotation,annotation-xml'.split(
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
const FURNITURE = /^(?:nav|header|footer|aside|form)$/;
const SCREEN_READER_ONLY =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|visuallyhidden)(?:$|\s)/i;
const MAX_NAMES = 300;

function namesOf(element: Element): string {
  let names = '';
  for (const name of attributeNames(element)) if (NAMING.has(name)) names += `${attribute(element, name)} `;
  return names.slice(0, MAX_NAMES);
}

/** State that a frame's descendants share with it. */
interface Surroundings {
  /** Below navigation, forms and other furniture, where nothing folded belongs to the article. */
  isFurniture: boolean;
  isFolded: boolean;
  /** Below an element whose overlay was ruled out. */
  isChecked: boolean;
  /** In a formula: outside of its MathML nothing is read. */
  formula: 'none' | 'container' | 'math';
  /** Whether superscripts and subscripts were read already. */
  isScript: boolean;
  isRaised: boolean;
}

interface Frame extends Surroundings {
  children: Node[];
  next: number;
  /** How many of the children before `next` are elements. */
  passed: number;
  /** Index in `elements` of the element whose children these are, -1 for the document. */
  element: number;
  tag: string;
  target: CopiedElement;
  depth: number;
  isBlock: boolean;
  /** The last of its children that is shown, and its shape once a hidden one is compared with it. */
  shown: { element: Element; tag: string; shape?: string } | null;
  /** Whether a heading is among the children; null while nothing has asked. */
  hasHeading: boolean | null;
}

/** Rendered children of an element: those of its shadow root where it has one, a slot's assigned nodes, else its own. */
function drawnIn(node: Node, root: ShadowRoot | null | undefined): Node[] {
  if (!root && nodeType(node) === ELEMENT && tagName(node) === 'slot') {
    const assigned = 'assignedNodes' in node ? assignedNodes(node) : [];
    if (assigned.length > 0) return assigned;
  }
  return childrenOf(root ?? node);
}

/** Whether an element has the tag and classes of the one that is shown. */
function isShapedAs(shown: Frame['shown'], element: Element, tag: string): boolean {
  if (!shown || shown.tag !== tag) return false;
  shown.shape ??= shapeOf(shown.element, tag);
  return shown.shape !== '' && shown.shape === shapeOf(element, tag);
}

const formulaFree = ({ formula }: Frame): boolean => formula === 'none';

/** A word, a number or a sentence's end, and the beginning of another, between which no space stands. */
const GLUED = /(?:[\p{Ll}\d.!?…%)”"]\n\p{Lu}|\d\n\p{L}{3}|\p{L}{3}\n\d)/u;
/** Ancestors that are compared to see that a text does not stand around another. */
const NEAR = 8;

/**
 * Whether two texts of one line stand in elements beside each other, of which a style sheet that is not known, or a margin,
 * keeps the words apart.
 */
function isApart(elements: SeenElement[], last: SeenText | undefined, text: SeenText, tail: string): boolean {
  if (!last || last.run !== text.run || text.element <= last.element || tail === '') return false;
  if (!GLUED.test(`${tail.slice(-3)}\n${text.data.slice(0, 3)}`)) return false;
  for (let i = text.element, up = 0; i >= 0 && up < NEAR; i = elements[i]!.parent, up++)
    if (i === last.element) return false;
  return true;
}

/**
 * Walks what the reader sees or can unfold, shadow roots and slots included, and copies it for Readability, each element
 * stamped. Reads the page only. Null where it is larger than any article. Yields where the reader's work may go first.
 */
export function* snapshotSteps(
  document: Document,
  options: SnapshotOptions = {},
): Generator<'snapshot', Snapshot | null> {
  const copy = emptyDocument(document);
  const isCopied = !options.textOnly;
  const { body } = copy;
  // An element goes faster into a tree that stands in no document.
  body.remove();
  const styleOf = options.styleOf ?? styleOfDocument(document);
  const elements: SeenElement[] = [];
  const texts: SeenText[] = [];
  let hasConsent = false;
  let size = 0;
  let run = 0;
  let breaks = 0;
  /** The line's last characters, and the characters that the layout puts before the next text. */
  let tail = '';
  let lead = '';
  const stack: Frame[] = [
    {
      children: drawnIn(document, null),
      next: 0,
      passed: 0,
      element: -1,
      tag: '',
      target: { node: body, index: 0, isStamped: false },
      depth: 0,
      isBlock: true,
      shown: null,
      hasHeading: null,
      isFurniture: false,
      isFolded: false,
      isChecked: false,
      formula: 'none',
      isScript: false,
      isRaised: false,
    },
  ];
  const endRun = () => {
    run++;
    tail = '';
    lead = '';
  };
  for (let step = 1; stack.length > 0; step++) {
    if (step % STEP_SIZE === 0) yield 'snapshot';
    const frame = stack[stack.length - 1]!;
    const node = frame.children[frame.next++];
    if (!node) {
      stack.pop();
      if (frame.isBlock) endRun();
      const element = elements[frame.element];
      if (element) {
        element.end = elements.length;
        element.endText = texts.length;
      }
      continue;
    }
    const type = nodeType(node);
    if (type === TEXT) {
      if (frame.formula === 'container') continue;
      const data = charData(node);
      if (frame.formula === 'math' && !/\S/.test(data)) continue;
      const text: SeenText = { node: node as Text, data, element: frame.element, run, breaks };
      if (formulaFree(frame) && isApart(elements, texts.at(-1), text, tail)) lead ||= ' ';
      if (frame.tag === 'mo' && isSpacedOperator(data) && /\S$/.test(tail)) lead = ' ';
      if (lead) text.lead = lead;
      if (frame.isRaised) text.isRaised = true;
      lead = frame.tag === 'mo' && isSpacedOperator(data) ? ' ' : '';
      tail = (tail + data.slice(-TAIL)).slice(-TAIL);
      texts.push(text);
      size += data.length;
      breaks = 0;
      if (isCopied) addTextCopy(data, frame.target, copy);
    }
    if (type !== ELEMENT) continue;
    const element = node as Element;
    if (options.leftOut?.has(element)) continue;
    const tag = tagName(element).toLowerCase();
    const index = elements.length;
    const place = frame.passed++;
    if (UNSEEN.has(tag) && !(tag === 'button' && isLabel(element, frame))) {
      if (isCopied && COPIED_EMPTY.has(tag)) frame.target.node.appendChild(copyOf(element, tag, copy));
      continue;
    }
    if (tag === 'br') {
      breaks++;
      tail = '';
      if (isCopied) frame.target.node.appendChild(copy.createElement('br'));
      continue;
    }
    const names = namesOf(element);
    const isBlockTag = BLOCKS.has(tag);
    let { isFurniture, isFolded, isChecked, formula, isScript, isRaised } = frame;
    if (formula === 'none' && isFormula(tag, names)) formula = 'container';
    if (tag === 'math') formula = 'math';
    // The brackets around a ruby's reading aren't drawn, but a text needs them.
    let style = tag === 'rp' || formula === 'math' ? 0 : styleOf(element, isBlockTag);
    if (SCREEN_READER_ONLY.test(names) && formula === 'none') style |= HIDDEN | CLIPPED;
    // MathML that is clipped is there to be read in place of its glyphs.
    if (formula !== 'none' && style & CLIPPED) style &= ~HIDDEN;
    const isUnfoldable = !isFurniture && !(style & CLIPPED);
    let opensFold = false;
    if (style & HIDDEN && !isFolded) {
      if (!isUnfoldable || !isFoldedPart(element, tag, names, isShapedAs(frame.shown, element, tag)))
        continue;
      opensFold = true;
    } else if (style & HIDDEN) continue;
    if (!isChecked && mayBeOverlay(element, tag, names, (style & FIXED) !== 0)) {
      const overlay = overlayOf(element, tag, names);
      if (overlay) {
        hasConsent ||= overlay === 'consent';
        continue;
      }
      isChecked = true;
    }
    if (isHeadingTool(element, tag, names, frame)) continue;
    if (formula === 'none' && isTexSource(element, tag, names)) continue;
    if (!isScript && (tag === 'sup' || tag === 'sub' || style & RAISED)) {
      const reading = tag === 'sub' ? readingOfSubscript(element, tail) : readingOfSuperscript(element, tail);
      if (reading === 'omit') continue;
      if (reading === 'apart') lead = ' ';
      if (reading === 'cents') lead = '.';
      isScript = true;
      isRaised = reading === 'raise';
    }
    if (formula === 'math') {
      lead = mathLead(frame.tag, place) || lead;
      isRaised ||= isMathPower(frame.tag, place);
    }
    if (attribute(element, 'hidden') === 'until-found' && !isFolded) opensFold = true;
    if (frame.tag === 'details' && tag !== 'summary' && !isFolded)
      opensFold = attribute(elements[frame.element]!.node, 'open') === null;
    isFolded ||= opensFold;
    if (!isFolded) frame.shown = { element, tag };
    elements.push({
      node: element,
      tag,
      parent: frame.element,
      end: index + 1,
      firstText: texts.length,
      endText: texts.length,
      names,
    });
    if (opensFold) elements[index]!.isFolded = true;
    if (elements.length + texts.length > MAX_NODES) return null;
    const isBlockByStyle = !isBlockTag && (style & BLOCK) !== 0;
    const isBlock = isBlockByStyle || (isBlockTag && !(style & INLINE && /^(?:div|p)$/.test(tag)));
    if (isBlock) endRun();
    let target = frame.target;
    if (!isCopied) {
      // Nothing to copy into.
    } else if (tag === 'html' || tag === 'body') {
      for (const name of tag === 'body' ? ['class', 'id'] : []) {
        const value = attribute(element, name);
        if (value !== null) body.setAttribute(name, value);
      }
      target = { node: body, index, isStamped: false };
    } else if (frame.depth < MAX_DEPTH) {
      const node = copyOf(element, tag, copy, isBlockByStyle && tag !== 'a');
      frame.target.node.appendChild(node);
      target = { node, index, isStamped: false };
    }
    const root = options.shadowRoot?.(element) ?? shadowRootOf(element);
    stack.push({
      children: drawnIn(element, root),
      next: 0,
      passed: 0,
      element: index,
      tag,
      target,
      depth: frame.depth + 1,
      isBlock,
      shown: null,
      hasHeading: null,
      isFurniture: isFurniture || FURNITURE.test(tag),
      isFolded,
      isChecked,
      formula,
      isScript,
      isRaised,
    });
  }
  copy.documentElement.appendChild(body);
  return { elements, texts, copy, size, hasConsent };
}

/** A page with more of its texts gone than this share was rebuilt while it was read. */
const MOVED = 0.02;
/** Texts that are looked at to tell. */
const SAMPLE = 400;

/** Whether much of what was read is no longer in the page. */
export function hasMoved({ texts }: Snapshot): boolean {
  const step = Math.ceil(texts.length / SAMPLE);
  let gone = 0;
  for (let i = 0; i < texts.length; i += step) if (!isConnected(texts[i]!.node)) gone += step;
  return gone > MOVED * texts.length;
}
