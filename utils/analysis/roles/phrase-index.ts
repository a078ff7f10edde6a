/** Phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** `phrases` are in lower case, their words parted by spaces. */
export function byFirstWord(phrases: readonly string[]): Phrases {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] as string;
    found.set(first, [...(found.get(first) ?? []), words]);
  }
  return found;
}

/** True where one of the phrases begins at the token `at` and ends before `end`. */
export function matches(lower: readonly string[], at: number, end: number, phrases: Phrases): boolean {
  const candidates = phrases.get(lower[at] as string);
  if (!candidates) return false;
  for (const words of candidates) if (at + words.length <= end && standAt(words, lower, at)) return true;
  return false;
}

function standAt(words: readonly string[], lower: readonly string[], at: number): boolean {
  for (let i = 1; i < words.length; i++) if (words[i] !== lower[at + i]) return false;
  return true;
}
