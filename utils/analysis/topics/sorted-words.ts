/**
 * Words in the order of their UTF-16 code units, found by halving the line that they stand in: a list of ten thousands is there as
 * it is, uncut.
 */
export class SortedWords {
  readonly #line: string;

  /** `line` is sorted, its words parted by single spaces; empty for none. */
  constructor(line: string) {
    this.#line = line;
  }

  has(word: string): boolean {
    const line = this.#line;
    let from = 0;
    let to = line.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const start = line.lastIndexOf(' ', middle - 1) + 1;
      const next = line.indexOf(' ', middle);
      const end = next < 0 ? line.length : next;
      const found = line.slice(start, end);
      if (found === word) return true;
      if (found < word) from = end + 1;
      else to = start - 1;
    }
    return false;
  }
}
