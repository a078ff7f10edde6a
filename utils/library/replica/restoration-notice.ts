import type { ReplicaArea } from './replica-storage.ts';
import type { Restoration } from './replication.ts';

const KEY = 'library-restored';

/** Stores a notice of a restoration for the library page. A second restoration before it was read adds up. */
export async function tellRestoration(area: ReplicaArea, restoration: Restoration): Promise<void> {
  if (restoration.highlights + restoration.articles + restoration.damaged === 0) return;
  const before = await readRestoration(area);
  await area.set({
    [KEY]: {
      highlights: restoration.highlights + (before?.highlights ?? 0),
      articles: restoration.articles + (before?.articles ?? 0),
      damaged: restoration.damaged + (before?.damaged ?? 0),
    },
  });
}

/** Records restored since the reader last dismissed the notice, or null. */
export async function readRestoration(area: Pick<ReplicaArea, 'get'>): Promise<Restoration | null> {
  const stored = (await area.get([KEY]))[KEY];
  if (typeof stored !== 'object' || stored === null) return null;
  const count = (name: keyof Restoration): number => {
    const value = (stored as Record<string, unknown>)[name];
    return typeof value === 'number' && value > 0 ? value : 0;
  };
  return { highlights: count('highlights'), articles: count('articles'), damaged: count('damaged') };
}

export const dismissRestoration = (area: Pick<ReplicaArea, 'remove'>): Promise<void> => area.remove([KEY]);
