import {
  BY_AT_START,
  BY_BEFORE_NAME,
  ONLY_BY,
  OTHER_CREDIT,
  WRITTEN_BY,
} from '../../analysis/lang/en/byline-words.ts';
import { attribute } from '../dom.ts';
import { isElsewhere, isLayoutName, type Line } from '../extract/page-lines.ts';
import type { SeenElement, Snapshot } from '../extract/page-snapshot.ts';
import { LINES_IN_STEP, type ReadingSteps } from '../reading-steps.ts';
import { isBareName, looksLikePerson, namesIn, uniqueNames } from './byline-names.ts';

/** A longer line is no byline. */
const MAX_LINE = 200;
/** Lines on either side of the headline in which a byline is looked for. */
const NEAR = 25;

const BYLINE_NAMES =
  /(?:^|[\s_-])(?:by-?lines?|auth(?:or)?s?(?:[-_]?name)?|writers?|contributors?|posted-?by|reporters?|creator|submitted|credits?|[a-z]*author[a-z]*|[a-z]*byline[a-z]*)(?:$|[\s_-])/i;
const NO_BYLINE = /(?:bio|about|avatar|image|social|follow|description|title|role|box|card|photo|comment)/i;
const AUTHOR_LINK =
  /\/(?:authors?|staff|people|profiles?|contributors?|by|writers?|reporters?|newsteam|columnists?|journalists?|correspondents?|editors?|bio)\/[^/?#]+/i;

interface Candidate {
  names: string[];
  score: number;
  line: number;
  /** Tag and names that mark it as a byline, the same for all bylines of one template. */
  mark: string;
}

/** Of each snapshot: how its elements are marked as bylines, one more than their scores; 0 where that is not known yet. */
const scores = new WeakMap<Snapshot, Uint8Array>();

/** How an element itself is marked as a byline, from 0 to 5. */
function scoreOf({ node, tag, names }: SeenElement): number {
  if (names !== '') {
    if (/author|creator/i.test(names) && isMarkedAuthor(node)) return 5;
    if (BYLINE_NAMES.test(names) && !(tag === 'a' && isAuthorLink(node)))
      return NO_BYLINE.test(names) ? 2 : 4;
  }
  if (tag === 'a' && isAuthorLink(node)) return 4;
  return tag === 'address' ? 3 : 0;
}

const isAuthorLink = (node: Element): boolean => AUTHOR_LINK.test(attribute(node, 'href') ?? '');

/** `scoreOf` the element at `index`, found out once. */
function ownScore(snapshot: Snapshot, index: number): number {
  let known = scores.get(snapshot);
  if (!known) {
    known = new Uint8Array(snapshot.elements.length);
    scores.set(snapshot, known);
  }
  known[index] ||= scoreOf(snapshot.elements[index]!) + 1;
  return known[index]! - 1;
}

const isMarkedAuthor = (node: Element): boolean =>
  /\bauthor\b/i.test(attribute(node, 'rel') ?? '') ||
  /\b(?:author|creator)\b/i.test(attribute(node, 'itemprop') ?? '');

interface Mark {
  score: number;
  mark: string;
  isName: boolean;
}

const UNMARKED: Mark = { score: 0, mark: '', isName: false };

/** How an element or one right above it is marked as a byline: its score and names. */
function markOf(snapshot: Snapshot, index: number): Mark {
  const { elements } = snapshot;
  let result = UNMARKED;
  for (let i = index, up = 0; i >= 0 && up < 4; i = elements[i]!.parent, up++) {
    const score = ownScore(snapshot, i);
    if (score > result.score) {
      const { tag, names } = elements[i]!;
      const isName = up <= 1 && (tag === 'a' || score === 5 || /name|\bfn\b/i.test(names));
      result = { score: score - up * 0.25, mark: `${tag} ${names.trim()}`, isName };
    }
  }
  return result;
}

/** The names on a line, the texts that are marked as names alone where there are any. */
function namesOnLine(snapshot: Snapshot, { first, last, text }: Line, marked: boolean): string[] {
  const { texts } = snapshot;
  const hinted: string[] = [];
  const pieces: string[] = [];
  for (let i = first; i <= last; i++) {
    const { element } = texts[i]!;
    let { data } = texts[i]!;
    while (i < last && texts[i + 1]!.element === element) data += texts[++i]!.data;
    if (!/\S/.test(data)) {
      pieces.push(' ');
      continue;
    }
    // Two elements without a space between them are two things: a name and a role.
    const isGlued = pieces.length > 0 && /\S$/.test(pieces.at(-1)!) && !/^[\s,.;:'’-]/.test(data);
    pieces.push(isGlued ? `|${data}` : data);
    if (markOf(snapshot, element).isName) hinted.push(...namesIn(data));
  }
  if (hinted.length > 0) return hinted;
  const whole = pieces.join('');
  const by = BY_BEFORE_NAME.exec(whole);
  if (by) return namesIn(whole.slice(by.index + by[0].length));
  return marked ? namesIn(text.length > 80 ? '' : whole) : [];
}

/** Whether a line is the caption of a picture or names the giver of a quotation. */
function isOfQuotation({ elements }: Snapshot, element: number): boolean {
  for (let i = element; i >= 0; i = elements[i]!.parent) {
    const { tag, names } = elements[i]!;
    if (/^(?:figure|figcaption|blockquote|q)$/.test(tag)) return true;
    if (/(?:^|[\s_-])(?:testimonials?|reviews?-?list|pull-?quote|quote)(?:$|[\s_-])/i.test(names))
      return true;
    if (tag === 'article' || tag === 'main') return false;
  }
  return false;
}

/** Whether a line stands beside a link to another story, as in a list of them. */
function isOfOtherStory({ elements, texts }: Snapshot, line: Line, headline: number): boolean {
  for (let i = line.element, up = 0; i >= 0 && up < 4; i = elements[i]!.parent, up++) {
    const { tag, firstText, endText, end } = elements[i]!;
    if (headline >= firstText && headline < endText) return false;
    if (tag !== 'li') continue;
    for (let inner = i + 1; inner < Math.min(end, i + 40); inner++) {
      const { tag: innerTag, node, firstText: from, endText: to } = elements[inner]!;
      const href = innerTag === 'a' ? attribute(node, 'href') : null;
      if (!href || href.startsWith('#') || AUTHOR_LINK.test(href)) continue;
      const words = texts
        .slice(from, Math.min(to, from + 8))
        .map(({ data }) => data)
        .join(' ')
        .trim()
        .split(/\s+/);
      if (words.length >= 4) return true;
    }
    return false;
  }
  return false;
}

/** Texts of a column beside the article that holds nothing but who wrote it and when. */
const NARROW = 20;

/** Whether what makes a line's place one of other things is the name of a column, and the column holds a few words. */
function isNarrow({ elements, texts }: Snapshot, element: number): boolean {
  for (let i = element; i >= 0; i = elements[i]!.parent) {
    const { tag, names, firstText, endText } = elements[i]!;
    let said = 0;
    for (let t = firstText; t < endText && said <= NARROW; t++) if (/\S/.test(texts[t]!.data)) said++;
    if (said > NARROW || tag === 'nav') break;
    if (isLayoutName(names)) return true;
  }
  return false;
}

/** A line that is nothing but "Written by" and a name. */
const SIGNED =
  /^(?:written|words|story|text|reported) by:?\s+\p{Lu}[\p{L}'’.-]+(?:\s+\p{L}[\p{L}'’.-]*){1,3}$/iu;

/** Lines behind the headline among which a name alone may be the byline. */
const BARE_LINES = 3;

/**
 * A person's name that stands alone between the headline and the first paragraph, in bold or in a line of its own; empty where
 * another line stands there.
 */
export function bareByline(lines: Line[], headline: number): string {
  const at = lines.findIndex((line) => line.first > headline);
  if (at < 0 || headline < 0) return '';
  for (const { text } of lines.slice(at, at + BARE_LINES)) {
    if (text.length > 60) return '';
    if (isBareName(text)) return text;
  }
  return '';
}

/** The names that the page prints as its article's byline: near the headline, marked as such or behind "By". */
export function* printedByline(
  snapshot: Snapshot,
  lines: Line[],
  headline: number,
  isHouse: (name: string) => boolean,
): ReadingSteps<string[]> {
  const headlineLine = headline < 0 ? 0 : lines.findIndex((line) => line.last >= headline);
  const found: Candidate[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (i % LINES_IN_STEP === 0) yield;
    const line = lines[i]!;
    const distance = i - headlineLine;
    if (line.text.length > MAX_LINE || line.first === headline || OTHER_CREDIT.test(line.text)) continue;
    let best = UNMARKED;
    for (let t = line.first; t <= line.last; t++) {
      const mark = markOf(snapshot, snapshot.texts[t]!.element);
      if (mark.score > best.score) best = mark;
    }
    let { score } = best;
    const behindBy = i > 0 && ONLY_BY.test(lines[i - 1]!.text);
    if (line.text.length < 120 && BY_BEFORE_NAME.test(line.text))
      score += BY_AT_START.test(line.text) ? 3 : 2;
    if (behindBy) score += 5;
    if (SIGNED.test(line.text)) score += 3;
    if (score < 2 || ONLY_BY.test(line.text)) continue;
    if (isElsewhere(snapshot, line.element, headline) && !(behindBy && isNarrow(snapshot, line.element)))
      continue;
    if (isOfQuotation(snapshot, line.element) || isOfOtherStory(snapshot, line, headline)) continue;
    if (distance < -6 || distance > NEAR) score -= 3;
    else score += distance >= 0 && distance <= 6 ? 2 : 1;
    const names = namesOnLine(snapshot, line, best.score > 0 || behindBy).filter(
      (name) => looksLikePerson(name) || best.isName || behindBy || WRITTEN_BY.test(line.text),
    );
    if (names.length === 0) continue;
    if (names.every(isHouse)) score -= 4;
    else if (names.some(looksLikePerson)) score += 1.5;
    found.push({ names, score, line: i, mark: best.mark });
  }
  const top = found.reduce<Candidate | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  if (!top || top.score < 3) return [];
  const fellows = found.filter(
    ({ mark, line, score }) =>
      mark === top.mark && mark !== '' && Math.abs(line - top.line) <= 4 && score > top.score - 2,
  );
  return uniqueNames((fellows.length > 0 ? fellows : [top]).flatMap(({ names }) => names)).slice(0, 12);
}
