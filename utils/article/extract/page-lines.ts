import { foldSpace } from '../dom.ts';
import { type ReadingSteps, STEP_SIZE } from '../reading-steps.ts';
import type { Snapshot } from './page-snapshot.ts';

/** A logical line: the texts of one run between breaks. */
export interface Line {
  text: string;
  /** Indexes of its first and last text that is not blank. */
  first: number;
  last: number;
  /** Index of the innermost element that holds all of it. */
  element: number;
}

/** The page's lines that are not blank, in reading order. */
export function* linesOf({ elements, texts }: Snapshot): ReadingSteps<Line[]> {
  const lines: Line[] = [];
  let parts: string[] = [];
  let first = -1;
  let last = -1;
  const close = () => {
    if (first < 0) return;
    let element = texts[first]!.element;
    while (element > 0 && elements[element]!.endText <= last) element = elements[element]!.parent;
    lines.push({ text: foldSpace(parts.join('')), first, last, element });
    parts = [];
    first = -1;
  };
  for (const [index, { data, run, breaks, element }] of texts.entries()) {
    if (index % STEP_SIZE === 0) yield;
    if (index > 0 && (breaks > 0 || run !== texts[index - 1]!.run)) close();
    // Two elements that only a style sheet holds apart: a section's name and a date.
    const isApart =
      first >= 0 &&
      element !== texts[last]!.element &&
      ((/^[\p{Lu}\d]/u.test(data) && /[\p{Ll}\d]$/u.test(parts.at(-1)!)) ||
        /^\s*by\s*$/i.test(parts.at(-1)!));
    if (first >= 0) parts.push(isApart ? ` ${data}` : data);
    if (!/\S/.test(data)) continue;
    if (first < 0) {
      first = index;
      parts.push(data);
    }
    last = index;
  }
  close();
  return lines;
}

/** An element's text as the reader sees it, on one line. */
export function seenText({ elements, texts }: Snapshot, index: number): string {
  const { firstText, endText } = elements[index]!;
  let text = '';
  for (let i = firstText; i < endText; i++) {
    const { data, run, breaks } = texts[i]!;
    text += (i > firstText && (breaks > 0 || run !== texts[i - 1]!.run) ? ' ' : '') + data;
  }
  return foldSpace(text);
}

const ELSEWHERE =
  /(?:^|[\s_-])(?:comments?(?:list|area)?|disqus|related|sidebar|side-?bar|recent|trending|popular|promo|newsletter|recommend(?:ed|ations)?|read-?more|more-(?:from|stories|news|on)|most-(?:read|popular|recent)|outbrain|taboola|teasers?|recirc\w*|carousel|latest|up-?next|breaking|ticker|weather|archives?|rail|buy-?box|access-?options|pricing)(?:$|[\s_-])/i;

const LAYOUT = /(?:^|[\s_-])(?:side-?bar|rail|carousel|latest|promo)(?:$|[\s_-])/i;
const OTHER_THINGS =
  /(?:^|[\s_-])(?:comments?|disqus|related|recommend\w*|newsletter|outbrain|taboola|recirc\w*|trending|popular)(?:$|[\s_-])/i;

/** Whether names that may mark furniture may as well describe the article's own layout. */
export const isLayoutName = (names: string): boolean => LAYOUT.test(names) && !OTHER_THINGS.test(names);

/** Whether names are those of navigation, comments, offers or other stories. */
export const isNamedElsewhere = (names: string): boolean => ELSEWHERE.test(names);

/** An aside with less text than this, in the article itself, may hold its byline and date. */
const SMALL_ASIDE = 20;

/** Whether an element belongs to other things than the article whose headline is the text at `headline`. */
export function isElsewhere({ elements }: Snapshot, element: number, headline: number): boolean {
  for (let i = element; i >= 0; i = elements[i]!.parent) {
    const { tag, names, firstText, endText } = elements[i]!;
    if (headline >= firstText && headline < endText) return false;
    if (tag === 'nav' || (tag === 'aside' && endText - firstText > SMALL_ASIDE)) return true;
    if (ELSEWHERE.test(names)) return true;
  }
  return false;
}
