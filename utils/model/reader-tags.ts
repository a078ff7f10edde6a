/** Longest tag that is written, in UTF-16 code units; longer ones come with imports. */
const LONGEST = 60;

/** A tag as it is written down: no spaces around it, single ones within. */
export const asTag = (written: string): string =>
  written
    .normalize('NFC')
    .replace(/[\s,]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .trim();

/** The same for tags that differ in case or accents alone. */
export const tagKey = (tag: string): string =>
  asTag(tag)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');

/** Tags without those of `remove` and with those of `add`, none twice; null where nothing changes. */
export function changedTags(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): string[] | null {
  const gone = new Set(remove.map(tagKey));
  const kept = tags.filter((tag) => !gone.has(tagKey(tag)));
  const there = new Set(kept.map(tagKey));
  for (const tag of add.map(asTag)) {
    if (!tag || there.has(tagKey(tag))) continue;
    there.add(tagKey(tag));
    kept.push(tag);
  }
  return kept.length === tags.length && kept.every((tag, at) => tag === tags[at]) ? null : kept;
}

/** Tags by how many entries have them, the most used first; of several ways of writing one the first counts. */
export function countedTags(lists: Iterable<readonly string[]>): { name: string; count: number }[] {
  const found = new Map<string, { name: string; count: number }>();
  for (const tags of lists)
    for (const name of tags) {
      const known = found.get(tagKey(name));
      if (known) known.count++;
      else found.set(tagKey(name), { name, count: 1 });
    }
  return [...found.values()].toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
