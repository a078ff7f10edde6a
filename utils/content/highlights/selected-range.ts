const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

const elementOf = (node: Node): Element | null =>
  node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;

/** What the reader has selected of the page's text; null for nothing, and for what is being written. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  // Within a shadow root, our own above all, there is no text of the page's.
  if (range.commonAncestorContainer.getRootNode() !== document) return null;
  if (
    elementOf(range.commonAncestorContainer)?.closest(EDITABLE) ||
    document.activeElement?.matches(EDITABLE)
  )
    return null;
  return /\S/.test(range.toString()) ? range.cloneRange() : null;
}
