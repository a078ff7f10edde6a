import { PRICE, SUBSCRIPTION_WALL } from '../../analysis/lang/en/page-offers.ts';
import { attribute } from '../dom.ts';
import { type ReadingSteps, STEP_SIZE } from '../reading-steps.ts';
import { isLayoutName, isNamedElsewhere, type Line } from './page-lines.ts';
import type { SeenElement, Snapshot } from './page-snapshot.ts';

/** An element with this share of what Readability kept, links aside, isn't of other things, whatever it's called. */
const HOLDS_ARTICLE = 0.3;
/** Elements of one layout class with this share of the prose beside the headline are the article's columns. */
const HOLDS_PROSE = 0.4;
/** A line of this many characters is prose. */
const PROSE = 80;
/** The wall and its plans stand within this many elements above the line that says so. */
const WALL_LEVELS = 3;

/** Names of lists of references and notes. */
export const REFERENCE_NAMES =
  /(?:^|[\s_-])(?:references?|reflist|cite_note\S*|citations?-?list|bibliography|foot-?notes?|end-?notes?|notes-list|works-?cited|doc-(?:bibliography|endnotes))(?:$|[\s_-])/i;

/**
 * For each element: whether it or one above it is a link, is of other things than the article, another story or a wall, or a
 * list of references.
 */
export interface LineMarks {
  links: Uint8Array;
  junk: Uint8Array;
  foreign: Uint8Array;
  references: Uint8Array;
}

const holds = ({ firstText, endText }: SeenElement, text: number): boolean =>
  text >= firstText && text < endText;

/** Elements that hold a story each: of the tag and class of the one that holds the headline, with a headline of their own. */
function otherStories({ elements, texts }: Snapshot, headline: number): number[] {
  if (headline < 0) return [];
  let home = -1;
  for (let i = texts[headline]!.element; i >= 0; i = elements[i]!.parent) {
    if (elements[i]!.tag === 'article') home = i;
    else if (home >= 0 && /^(?:body|main)$/.test(elements[i]!.tag)) break;
  }
  if (home < 0) return [];
  const { endText, end } = elements[home]!;
  let prose = 0;
  for (let i = headline + 1; i < endText; i++)
    if (texts[i]!.data.length > PROSE) prose += texts[i]!.data.length;
  if (prose === 0) return [];
  const found: number[] = [];
  for (let i = end; i < elements.length; i++) {
    const element = elements[i]!;
    if (element.tag !== 'article') continue;
    let hasHeading = false;
    for (let inner = i + 1; inner < element.end && !hasHeading; inner++)
      hasHeading = /^h[1-3]$/.test(elements[inner]!.tag);
    if (hasHeading) found.push(i);
    i = element.end - 1;
  }
  return found;
}

/** Elements that hold a wall with its plans and prices, and neither the headline nor most of the prose. */
function* wallsOf({ elements, texts }: Snapshot, lines: Line[], headline: number): ReadingSteps<number[]> {
  const found: number[] = [];
  for (const [index, { text, element }] of lines.entries()) {
    if (index % STEP_SIZE === 0) yield;
    if (text.length > 160 || !SUBSCRIPTION_WALL.test(text)) continue;
    let wall = -1;
    for (let i = element, up = 0; i > 0 && up <= WALL_LEVELS; i = elements[i]!.parent, up++) {
      const { tag, firstText, endText } = elements[i]!;
      if (holds(elements[i]!, headline) || /^(?:article|main|body)$/.test(tag) || endText - firstText > 200)
        break;
      let said = '';
      for (let t = firstText; t < endText; t++) said += `${texts[t]!.data} `;
      if (PRICE.test(said)) {
        wall = i;
        break;
      }
    }
    if (wall >= 0) found.push(wall);
  }
  return found;
}

/** Class names that speak of the layout and mark elements with much of the prose beside the headline. */
function proseColumns(snapshot: Snapshot, lines: Line[], headline: number): Set<string> {
  const { elements } = snapshot;
  const held = new Map<string, number>();
  let total = 0;
  for (const { text, first, element } of lines) {
    if (text.length < PROSE || first < headline) continue;
    total += text.length;
    const seen = new Set<string>();
    for (let i = element, up = 0; i >= 0 && up < 12; i = elements[i]!.parent, up++) {
      const { names } = elements[i]!;
      if (!isLayoutName(names) || seen.has(names)) continue;
      seen.add(names);
      held.set(names, (held.get(names) ?? 0) + text.length);
    }
  }
  return new Set([...held].filter(([, length]) => length >= HOLDS_PROSE * total).map(([names]) => names));
}

/** A test of names that remembers its answers. */
function byName(test: (names: string) => boolean): (names: string) => boolean {
  const known = new Map<string, boolean>([['', false]]);
  return (names) => {
    let answer = known.get(names);
    if (answer === undefined) {
      answer = test(names);
      known.set(names, answer);
    }
    return answer;
  };
}

/** Marks the elements of a page by their own account, by what stands in them and by where the headline is. */
export function* marksOf(
  snapshot: Snapshot,
  lines: Line[],
  headline: number,
  kept: Set<number>,
): ReadingSteps<LineMarks> {
  const { elements, texts } = snapshot;
  const links = new Uint8Array(elements.length);
  const junk = new Uint8Array(elements.length);
  const foreign = new Uint8Array(elements.length);
  const references = new Uint8Array(elements.length);
  const before = new Float64Array(texts.length + 1);
  elements.forEach(({ node, tag, parent }, i) => {
    links[i] = tag === 'a' && attribute(node, 'href') ? 1 : (links[parent] ?? 0);
  });
  yield;
  texts.forEach(({ data, element }, i) => {
    before[i + 1] = before[i]! + (kept.has(i) && !links[element] ? data.length : 0);
  });
  for (const i of otherStories(snapshot, headline)) foreign[i] = 1;
  yield;
  for (const i of yield* wallsOf(snapshot, lines, headline)) foreign[i] = 1;
  yield;
  const columns = proseColumns(snapshot, lines, headline);
  yield;
  const most = HOLDS_ARTICLE * before[texts.length]!;
  /** A page's elements share a few hundred names, of which each is looked at once. */
  const areReferences = byName((names) => REFERENCE_NAMES.test(names));
  const areElsewhere = byName(isNamedElsewhere);
  for (const [i, element] of elements.entries()) {
    const { tag, parent, firstText, endText, names } = element;
    if (i % STEP_SIZE === 0) yield;
    foreign[i] ||= foreign[parent] ?? 0;
    references[i] =
      areReferences(names) && !/^(?:html|body|main|article)$/.test(tag) ? 1 : (references[parent] ?? 0);
    const isOther =
      /^(?:footer|form|nav|aside)$/.test(tag) || (areElsewhere(names) && !/^(?:html|body)$/.test(tag));
    const isJunk =
      isOther &&
      !holds(element, headline) &&
      !(most > 0 && before[endText]! - before[firstText]! >= most) &&
      (tag === 'footer' || tag === 'form' || !columns.has(names));
    junk[i] = isJunk || foreign[i] ? 1 : (junk[parent] ?? 0);
  }
  return { links, junk, foreign, references };
}
