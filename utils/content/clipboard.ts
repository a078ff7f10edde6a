/**
 * Writes text to the clipboard during a gesture of the reader. Pages over plain HTTP have no Clipboard API: there the
 * old `copy` command runs, and its event is handled before the page sees it.
 * @throws Error where the browser refuses both
 */
export async function writeClipboard(document: Document, text: string): Promise<void> {
  const clipboard = document.defaultView?.navigator.clipboard;
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return;
    } catch {
      // Refused, as in a frame or without the focus: the command may still do it.
    }
  }
  if (!copyByCommand(document, text)) throw new Error('the clipboard is closed');
}

function copyByCommand(document: Document, text: string): boolean {
  let written = false;
  const fill = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    written = event.clipboardData !== null;
  };
  document.defaultView?.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy') && written;
  } finally {
    document.defaultView?.removeEventListener('copy', fill, { capture: true });
  }
}
