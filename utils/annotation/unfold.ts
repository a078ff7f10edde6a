/** A folded part is opened by at most this many controls, one within another. */
const MAX_FOLDS = 12;

const elementOf = ({ startContainer: node }: Range): Element | null =>
  node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;

/** The element above, out of a shadow root too. */
function above(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether a closed `details` hides an element: it is in none of its summaries. */
function isClosedAround(details: Element, inner: Element): boolean {
  if (!(details instanceof HTMLDetailsElement) || details.open || inner === details) return false;
  return inner.localName !== 'summary';
}

/** Whether a range's words are in a part of the page that is folded away: the browser does not show them. */
export function isFoldedAway(range: Range): boolean {
  const element = elementOf(range);
  if (!element) return false;
  if (element instanceof HTMLDetailsElement && !element.open) return true;
  return element.checkVisibility?.({ visibilityProperty: true }) === false;
}

/** A page's control of a folded part. Links that lead elsewhere and buttons that send a form are none. */
function isControl(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement)) return false;
  if (element instanceof HTMLAnchorElement && !/^#|^$/.test(element.getAttribute('href') ?? '')) return false;
  return !(element instanceof HTMLButtonElement && element.type === 'submit' && element.form !== null);
}

/** The control that opens an element: the one that names it, or one right before it that says that it is closed. */
function controlOf(element: Element): HTMLElement | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = element.id ? [...root.querySelectorAll(`[aria-controls~="${CSS.escape(element.id)}"]`)] : [];
  const before = element.previousElementSibling;
  const beside = before ? [before, ...before.querySelectorAll('[aria-expanded]')] : [];
  const isClosed = (control: Element) => control.getAttribute('aria-expanded') === 'false';
  return (
    [...named, ...beside.filter(isClosed)].find(
      (control): control is HTMLElement =>
        isControl(control) && control.getAttribute('aria-expanded') !== 'true',
    ) ?? null
  );
}

/** Opens one element as the page means it to be opened; false where it does not fold. */
function open(element: Element, inner: Element): boolean {
  if (isClosedAround(element, inner)) {
    (element as HTMLDetailsElement).open = true;
    return true;
  }
  if (element.getAttribute('hidden') === 'until-found') {
    // As the browser does it when it finds words there: the page hears of it first.
    element.dispatchEvent(new Event('beforematch', { bubbles: true }));
    element.removeAttribute('hidden');
    return true;
  }
  const { display, visibility } = getComputedStyle(element);
  if (display !== 'none' && visibility !== 'hidden') return false;
  const control = controlOf(element);
  control?.click();
  return control !== null;
}

/**
 * Opens the folded parts around a range, from the outermost in: `details`, `hidden="until-found"`, and what a control of the page
 * names as its own. Returns whether the words can be seen afterwards.
 */
export function unfold(range: Range): boolean {
  if (!isFoldedAway(range)) return true;
  const chain: Element[] = [];
  for (let element = elementOf(range); element; element = above(element)) chain.unshift(element);
  let opened = 0;
  for (const [index, element] of chain.entries()) {
    if (opened >= MAX_FOLDS) break;
    // Words that stand in a `details` itself have no element between.
    const inner = chain[index + 1] ?? document.createElement('p');
    if (open(element, inner)) opened++;
  }
  return !isFoldedAway(range);
}
