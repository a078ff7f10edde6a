/**
 * Access to closed shadow roots for an extension's script: a function in Chromium, a property of every element in
 * Firefox.
 */
interface Openers {
  chrome?: { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element, even a closed one. */
export function anyShadowRoot(element: Element): ShadowRoot | null {
  try {
    const inFirefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null })
      .openOrClosedShadowRoot;
    return inFirefox ?? (globalThis as Openers).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    return null;
  }
}

/**
 * The shadow root of a custom element, even a closed one. Other elements rarely have one, and asking takes time. The
 * extension's own elements count as having none.
 */
export const openShadowRoot = (element: Element): ShadowRoot | null =>
  element.localName.includes?.('-') ? anyShadowRoot(element) : null;
