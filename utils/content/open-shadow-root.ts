/** What the engines give an extension's script: Chromium a function, Firefox a property of every element. */
interface Openers {
  chrome?: { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/**
 * The shadow root of a custom element, a closed one too. Others have one seldom, and asking takes time; what the extension
 * itself puts into a page is none.
 */
export function openShadowRoot(element: Element): ShadowRoot | null {
  if (!element.localName.includes?.('-')) return null;
  try {
    const inFirefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null })
      .openOrClosedShadowRoot;
    return inFirefox ?? (globalThis as Openers).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    return null;
  }
}
