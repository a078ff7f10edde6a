import { attribute, foldSpace, select } from '../dom.ts';

/** The contents of the page's `<meta>` tags by lower-cased name, in order. */
export type MetaTags = Map<string, string[]>;

export function metaTags(document: Document): MetaTags {
  const tags: MetaTags = new Map();
  for (const element of select(document, 'meta')) {
    const content = foldSpace(attribute(element, 'content') ?? attribute(element, 'value') ?? '');
    if (!content) continue;
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      for (const name of (attribute(element, key) ?? '').toLowerCase().split(/\s+/)) {
        if (!name) continue;
        const known = tags.get(name);
        if (known) known.push(content);
        else tags.set(name, [content]);
      }
    }
  }
  return tags;
}

/** The first content of the first of `names` that the page has. */
export function firstTag(tags: MetaTags, names: string[]): string {
  for (const name of names) {
    const content = tags.get(name)?.[0];
    if (content) return content;
  }
  return '';
}
