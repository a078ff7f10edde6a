import { charData, firstChild, nextSibling, nodeType, TEXT } from '../dom.ts';

/** Containers of KaTeX, MathJax and MediaWiki, which show a formula in a way of their own beside its MathML. */
const CONTAINER = /(?:^|\s)(?:katex|MathJax(?:_\w+)?|mjx-container|mjx-chtml|mwe-math-element)(?:\s|$)/;
const TEX_ELEMENT = /(?:^|\s)(?:math|tex|latex|arithmatex)(?:\s|$)|^(?:d|tex|x)-math$/i;
const TEX = /\\[a-zA-Z]+|[\^_]\{/;

/** Whether an element shows a formula of which only the MathML in it is to be read. */
export const isFormula = (tag: string, names: string): boolean =>
  tag === 'mjx-container' || CONTAINER.test(names);

/** Whether an element holds nothing but a formula's source. */
export function isTexSource(element: Element, tag: string, names: string): boolean {
  if (!TEX_ELEMENT.test(names) && !TEX_ELEMENT.test(tag)) return false;
  const child = firstChild(element);
  return (
    child !== null && nodeType(child) === TEXT && !nextSibling(child) && TEX.test(charData(child as Text))
  );
}

/** A string before a MathML element's text, by its parent and its place there: what the layout says without a character. */
export function mathLead(parent: string, index: number): string {
  if (parent === 'mfrac' && index === 1) return '/';
  if ((parent === 'msqrt' || parent === 'mroot') && index === 0) return '√';
  return '';
}

/** Whether a MathML element stands raised behind its base. */
export const isMathPower = (parent: string, index: number): boolean =>
  (parent === 'msup' && index === 1) || (parent === 'msubsup' && index === 2);

/** An operator that is set between spaces. */
export const isSpacedOperator = (text: string): boolean => /^[=<>≤≥≈≠±×·÷+−–-]$/.test(text.trim());
