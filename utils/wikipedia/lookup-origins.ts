/** The part of `storage.local` that the list lives in. */
interface OriginArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Match patterns of origins that were allowed for look-ups alone: no highlights are restored there for it. */
export const LOOKUP_ORIGINS = 'lookup.origins';

export async function lookupOrigins(area: Pick<OriginArea, 'get'>): Promise<string[]> {
  const stored = (await area.get([LOOKUP_ORIGINS]))[LOOKUP_ORIGINS];
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}

/** Notes an origin before it is asked for, or takes it off once it is allowed for more. */
export async function noteLookupOrigin(
  area: OriginArea,
  pattern: string,
  forLookups: boolean,
): Promise<void> {
  const known = await lookupOrigins(area);
  if (known.includes(pattern) === forLookups) return;
  const others = known.filter((each) => each !== pattern);
  await area.set({ [LOOKUP_ORIGINS]: forLookups ? [...others, pattern] : others });
}
