/** A stretch of two texts: in both, only in the old one, or only in the new one. */
export interface DiffPart {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** More words than this on either side are shown as replaced as a whole: the table of a comparison grows with their product. */
const MAX_WORDS = 1_500;

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

/**
 * Differences between two texts, word by word: the longest common subsequence of their words, white space and
 * marks. The parts that are not new give the old text, those that are not gone the new one.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++;
  const parts: DiffPart[] = [];
  const push = (kind: DiffPart['kind'], words: readonly string[]): void => {
    const text = words.join('');
    if (!text) return;
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  push('same', old.slice(0, head));
  middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail), push);
  push('same', old.slice(old.length - tail));
  return parts;
}

function middle(
  old: readonly string[],
  now: readonly string[],
  push: (kind: DiffPart['kind'], words: readonly string[]) => void,
): void {
  if (old.length > MAX_WORDS || now.length > MAX_WORDS) {
    push('gone', old);
    push('new', now);
    return;
  }
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] =
        old[i] === now[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  let i = 0;
  let j = 0;
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      push('same', [old[i]!]);
      i++;
      j++;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) push('gone', [old[i++]!]);
    else push('new', [now[j++]!]);
  }
  push('gone', old.slice(i));
  push('new', now.slice(j));
}
