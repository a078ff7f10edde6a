import { charData, childrenOf, ELEMENT, nodeType, TEXT, tagName, textContent } from '../dom.ts';

/** A longer text beside a heading is no tool of it. */
const MAX_TOOL = 24;

/** An element's tag and the children that it shows. */
interface Parent {
  tag: string;
  children: Node[];
  /** Whether a heading is among them; null while nothing has asked. */
  hasHeading: boolean | null;
}

const isBlank = (node: Node): boolean =>
  nodeType(node) !== ELEMENT && (nodeType(node) !== TEXT || !/\S/.test(charData(node as Text)));

const isHeading = (node: Node): boolean => nodeType(node) === ELEMENT && /^h[1-6]$/i.test(tagName(node));

/** Whether a button is all that a heading holds, or holds a heading: its label is text of the page. */
export function isLabel(button: Element, { tag, children }: Pick<Parent, 'tag' | 'children'>): boolean {
  if (/^(?:h[1-6]|summary|dt)$/.test(tag)) return children.every((node) => node === button || isBlank(node));
  return childrenOf(button).some(isHeading);
}

const HEADING_TOOL =
  /(?:^|[\s_-])(?:mw-editsection|edit-?(?:section|link)|header-?link|heading-?link|anchor-?link|permalink|headerlink)(?:$|[\s_-])/i;

/** Whether an element is a heading's link to itself or to its editor. Its parent's children are looked through once. */
export function isHeadingTool(element: Element, tag: string, names: string, parent: Parent): boolean {
  if (!/^(?:a|span|small|sup)$/.test(tag)) return false;
  parent.hasHeading ??= parent.children.some(isHeading);
  if (!parent.hasHeading && !/^h[1-6]$/.test(parent.tag)) return false;
  if (HEADING_TOOL.test(names)) return true;
  const text = (textContent(element) ?? '').slice(0, MAX_TOOL + 1).trim();
  return text.length <= MAX_TOOL && /^(?:[#¶§🔗]|\[[^\]]*\])$/u.test(text);
}
