import {
  attribute,
  ELEMENT,
  matchesSelector,
  nodeType,
  parentNode,
  previousElement,
  select,
  textContent,
} from '../dom.ts';

const TOGGLE =
  'summary,button,[aria-expanded],[aria-controls],[data-toggle],[data-bs-toggle],[role=tab],[onclick]';
const FOLDED_NAMES =
  /(?:^|[\s_-])(?:accordion|collaps\w*|faq|tab-?(?:pane|panel|content)|expand(?:er|able)?|disclosure|toggle|read-?more|acc)(?:$|[\s_-])/i;
const TAGS = /^(?:div|section|article|dd|li|ul|ol|p|tr|tbody|table)$/;
/** A hidden part with less text than this, in characters, is a control or a label. */
const LEAST_TEXT = 40;

const isToggle = (element: Element | null): boolean =>
  element !== null && (matchesSelector(element, TOGGLE) || select(element, TOGGLE).length > 0);

/** The element before, or the one before its parent: where the control of a folded part stands. */
function controlOf(element: Element): Element | null {
  const before = previousElement(element);
  if (before) return before;
  const parent = parentNode(element);
  return parent && nodeType(parent) === ELEMENT ? previousElement(parent) : null;
}

/** Class names that say which of several parts is shown. */
const STATE =
  /^(?:hidden|is-hidden|hide|d-none|active|is-active|inactive|current|is-current|open|is-open|closed|selected|visible|is-visible|show|first|last|even|odd)$/i;

/** An element's tag and classes, but those for its state and those with numbers: the same for all slides of a gallery; empty without. */
export function shapeOf(element: Element, tag: string): string {
  if (!TAGS.test(tag)) return '';
  const classes = (attribute(element, 'class') ?? '').split(/\s+/);
  const own = classes.filter((name) => name !== '' && !STATE.test(name) && !/\d/.test(name));
  return own.length > 0 ? `${tag}.${own.sort().join('.')}` : '';
}

/**
 * Whether a hidden element is a part of the text that the reader can unfold: `hidden=until-found`, a tab's panel, or behind a
 * control that opens it, or one of several parts of which one is shown. `names` are its class, id and role.
 */
export function isFoldedPart(element: Element, tag: string, names: string, isOneOfMany = false): boolean {
  if (attribute(element, 'hidden') === 'until-found') return true;
  if (!TAGS.test(tag)) return false;
  const isNamed = FOLDED_NAMES.test(names) || attribute(element, 'role') === 'tabpanel';
  if (!isNamed && !isOneOfMany && !isToggle(controlOf(element))) return false;
  const text = textContent(element) ?? '';
  if (text.trim().length < LEAST_TEXT) return false;
  const linked = select(element, 'a').reduce((sum, link) => sum + (textContent(link) ?? '').length, 0);
  return linked < text.length / 3;
}
