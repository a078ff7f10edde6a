const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

const elementOf = (node: Node): Element | null =>
  node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;

/** The selected text of the page; null for an empty selection, and for one in an editable field. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  // A selection inside a shadow root, above all our own, is none of the page's text.
  if (range.commonAncestorContainer.getRootNode() !== document) return null;
  if (
    elementOf(range.commonAncestorContainer)?.closest(EDITABLE) ||
    document.activeElement?.matches(EDITABLE)
  )
    return null;
  return /\S/.test(range.toString()) ? range.cloneRange() : null;
}
