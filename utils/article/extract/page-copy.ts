import { attribute } from '../dom.ts';

/** On a copy's element: its index in the snapshot's `elements`. */
export const STAMP = 'data-n';

/** Attributes that name an element's part in the page. */
export const NAMING = new Set(['class', 'id', 'itemprop', 'rel', 'data-testid', 'role']);

/** Elements whose id or name would shadow the properties of a form or the document. */
const SHADOWING = new Set(
  'button,embed,fieldset,form,iframe,img,input,object,output,select,textarea'.split(','),
);

/** A copied element, and the index in the snapshot's `elements` that it is stamped with once a text is put into it. */
export interface CopiedElement {
  node: Element;
  index: number;
  isStamped: boolean;
}

/** Puts a copy of a text into a copied element. Only texts are looked for again, so only what holds one is stamped. */
export function addTextCopy(data: string, target: CopiedElement, copy: Document): void {
  target.node.appendChild(copy.createTextNode(data));
  if (target.isStamped || !/\S/.test(data)) return;
  target.node.setAttribute(STAMP, String(target.index));
  target.isStamped = true;
}

/** A copy of an element alone, for Readability: without addresses and names that would shadow properties. */
export function copyOf(element: Element, tag: string, copy: Document, isBlockByStyle = false): Element {
  let result: Element;
  // The name of a place isn't a link, and Readability knows blocks by their tags.
  const plain = tag === 'a' && !attribute(element, 'href') ? 'span' : isBlockByStyle ? 'div' : '';
  if (plain) {
    result = copy.createElement(plain);
    for (const name of NAMING) {
      const value = attribute(element, name);
      if (value !== null) result.setAttribute(name, value);
    }
  } else {
    // The browser's own copy of an element takes half the time that setting its attributes one by one does.
    result = copy.importNode(element, false);
    if (tag === 'a') result.setAttribute('href', attribute(element, 'href')!.startsWith('#') ? '#_' : '/');
    else if (SHADOWING.has(tag)) for (const name of ['id', 'name']) result.removeAttribute(name);
  }
  return result;
}
