import { groupBy } from '../../library/group-by.ts';
import type { TagsChange } from '../../model/library-answers.ts';
import { tagKey } from '../../model/reader-tags.ts';

/** True for a highlight's id, false for an article's key. */
export const isHighlightId = (id: string): boolean => id.startsWith('urn:uuid:');

/** An entry's id or key, and its tags. */
export interface Tagged {
  id: string;
  tags: string[];
}

/** Changes that give entries the tags back that they had before one. */
export function tagsBefore(entries: readonly Tagged[], add: string[], remove: string[]): TagsChange[] {
  const groups = groupBy(entries, ({ tags }) => {
    const has = (tag: string): boolean => tags.some((own) => tagKey(own) === tagKey(tag));
    const lost = tags.filter((tag) => remove.some((gone) => tagKey(gone) === tagKey(tag)));
    return JSON.stringify([lost, add.filter((tag) => !has(tag))]);
  });
  return [...groups].map(([change, group]) => {
    const [lost, gained] = JSON.parse(change) as [string[], string[]];
    const ids = group.map(({ id }) => id);
    return {
      ids: ids.filter(isHighlightId),
      keys: ids.filter((id) => !isHighlightId(id)),
      add: lost,
      remove: gained,
    };
  });
}
