import { attribute } from '../dom.ts';
import { looksLikePerson } from '../metadata/byline-names.ts';
import { type ReadingSteps, STEP_SIZE } from '../reading-steps.ts';
import { isBoilerplateLine, isBylineLine } from './boilerplate-lines.ts';
import { isEmbedded, isGalleryControl, repeatedCaptions, sourceLinkOf } from './embedded-parts.ts';
import { marksOf } from './line-marks.ts';
import type { Line } from './page-lines.ts';
import type { Snapshot } from './page-snapshot.ts';

/** A line of this many characters, few of them in links, tells something. */
const PROSE = 80;
const SHORT_PROSE = 40;
const MAX_LINKED = 0.35;
const ALL_LINKS = 0.9;
/** An element with this share of the page's prose holds its article. */
const MOST = 0.75;
/** Lines of one paragraph that a publisher's program has wrapped are at least this long on average. */
const WRAPPED = 40;
/** With less of that prose than this share, Readability took the wrong block. */
const TRUSTED = 0.5;
/** The standfirst stands within this many lines behind the headline. */
const DEK_LINES = 3;
/** A longer line is no name. */
const MAX_NAME = 40;
/** This much prose in one kind of place makes the place one for the article's paragraphs. */
const ENOUGH = 150;

/** A line with the share of it that is links and its classification. */
interface Place {
  line: Line;
  linked: number;
  isProse: boolean;
  /** In a list of references, by its name. */
  isReference: boolean;
  isJunk: boolean;
  /** Of another story on the page, or of a wall before it. */
  isForeign: boolean;
  isKept: boolean;
}

/** For each run of texts: the characters of its lines, and how many lines there are. */
function paragraphLengths({ texts }: Snapshot, lines: Line[]): Map<number, { size: number; count: number }> {
  const found = new Map<number, { size: number; count: number }>();
  for (const { text, first } of lines) {
    const { run } = texts[first]!;
    const known = found.get(run);
    if (known) {
      known.size += text.length;
      known.count++;
    } else found.set(run, { size: text.length, count: 1 });
  }
  return found;
}

function* placesOf(
  snapshot: Snapshot,
  lines: Line[],
  kept: Set<number>,
  headline: number,
): ReadingSteps<Place[]> {
  const { texts } = snapshot;
  const { links, junk, foreign, references } = yield* marksOf(snapshot, lines, headline, kept);
  const paragraphs = paragraphLengths(snapshot, lines);
  const places: Place[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % STEP_SIZE === 0) yield;
    let all = 0;
    let linkedLength = 0;
    for (let i = line.first; i <= line.last; i++) {
      const { data, element } = texts[i]!;
      all += data.length;
      if (links[element]) linkedLength += data.length;
    }
    const linked = linkedLength / all;
    const { length } = line.text;
    const isJunk = junk[line.element] === 1;
    const { size, count } = paragraphs.get(texts[line.first]!.run)!;
    const isWrapped = count > 1 && size >= 2 * PROSE && size >= count * WRAPPED;
    const isSentence =
      length >= PROSE || isWrapped || (length >= SHORT_PROSE && /[.!?…]["'”’)]*$/.test(line.text));
    places.push({
      line,
      linked,
      isJunk,
      isForeign: foreign[line.element] === 1,
      isReference: references[line.element] === 1,
      isProse: isSentence && linked < MAX_LINKED && !isJunk,
      isKept: kept.has(line.first),
    });
  }
  return places;
}

/** The innermost element that holds most of the prose among `places`, and how much of it each element holds. */
function containerOf({ elements }: Snapshot, places: Place[]): { container: number; held: Float64Array } {
  const held = new Float64Array(elements.length);
  let total = 0;
  for (const { line } of places) {
    total += line.text.length;
    held[line.element]! += line.text.length;
  }
  for (let i = elements.length - 1; i >= 0; i--) {
    const { parent } = elements[i]!;
    if (parent >= 0) held[parent]! += held[i]!;
  }
  let container = 0;
  for (let i = 0; i < elements.length; i++) if (held[i]! >= MOST * total) container = i;
  return { container, held };
}

/** Where a line stands, as the tags and classes of three elements say it. */
function signature({ elements }: Snapshot, element: number): string {
  let names = '';
  for (let i = element, up = 0; i >= 0 && up < 3; i = elements[i]!.parent, up++) {
    const { node, tag } = elements[i]!;
    names += `${tag}.${(attribute(node, 'class') ?? '').replace(/\S*\d\S*|\s+/g, '')}<`;
  }
  return names;
}

/** A line's block: the outermost element that holds nothing but it. */
function blockOf({ elements }: Snapshot, { first, last, element }: Line): number {
  let block = element;
  for (let i = element; i >= 0; i = elements[i]!.parent) {
    const { firstText, endText } = elements[i]!;
    if (firstText < first - 1 || endText > last + 2) break;
    block = i;
  }
  return block;
}

const within = ({ elements }: Snapshot, element: number, { first }: Line): boolean =>
  first >= elements[element]!.firstText && first < elements[element]!.endText;

/**
 * Mends what Readability took: where it took another block than the one with most of the page's prose, that one is
 * taken; paragraphs, headings and lists that stand where kept paragraphs stand are put back; what belongs to other
 * things or says so of itself is left out. Changes `kept`, indexes of the snapshot's texts, and counts the paragraphs of
 * the article's place: those kept and all.
 */
export function* refineExtraction(
  snapshot: Snapshot,
  lines: Line[],
  kept: Set<number>,
  headline: number,
  isChosen = false,
): ReadingSteps<{ kept: number; seen: number }> {
  const places = yield* placesOf(snapshot, lines, kept, headline);
  const set = ({ line }: Place, isKept: boolean) => {
    for (let i = line.first; i <= line.last; i++) {
      if (isKept) kept.add(i);
      else kept.delete(i);
    }
  };
  yield;
  const prose = places.filter(({ isProse }) => isProse);
  const story = prose.filter(({ isReference }) => !isReference);
  const { container, held } = containerOf(snapshot, story.length > 0 ? story : prose);
  const keptProse = story.filter(({ isKept, line }) => isKept && within(snapshot, container, line));
  const keptLength = keptProse.reduce((sum, { line }) => sum + line.text.length, 0);
  const allKept = places.filter(({ isKept }) => isKept).reduce((sum, { line }) => sum + line.text.length, 0);
  const afterHeadline = (list: Place[]) =>
    list.find(({ line }) => line.first > headline)?.line.first ?? Infinity;
  const keptAnywhere = prose
    .filter(({ isKept }) => isKept)
    .reduce((sum, { line }) => sum + line.text.length, 0);
  const isWrong =
    keptLength < TRUSTED * held[container]! &&
    (keptLength < 0.1 * allKept || allKept < held[container]!) &&
    (keptAnywhere < 0.1 * held[container]! ||
      afterHeadline(prose.filter(({ line }) => within(snapshot, container, line))) <
        afterHeadline(places.filter(({ isKept }) => isKept)));
  if (isChosen) leaveOutHead(places, headline, set);
  else if (isWrong) {
    for (const place of places) {
      const { line, isJunk, linked, isProse } = place;
      const isAfter = line.first > headline || !within(snapshot, container, { ...line, first: headline });
      const isHeading = /^h[2-6]$/.test(snapshot.elements[line.element]!.tag);
      place.isKept =
        !isJunk && within(snapshot, container, line) && isAfter && (isProse || isHeading || linked < 0.2);
      set(place, place.isKept);
    }
  } else {
    yield;
    yield* putBack(snapshot, places, headline, set);
    yield;
    putBackLists(snapshot, places, container, set);
  }
  const dek = places.findIndex(({ line }) => line.first > headline);
  for (const place of headline < 0 || isChosen ? [] : places.slice(dek, dek + DEK_LINES)) {
    if (!place.isProse || place.isKept || isBoilerplateLine(place.line.text, place.linked, false)) continue;
    place.isKept = true;
    set(place, true);
    break;
  }
  yield;
  yield* leaveOut(snapshot, places, set);
  for (const [index, { line }] of places.entries()) {
    if (index % STEP_SIZE === 0) yield;
    const link = kept.has(line.last) ? sourceLinkOf(snapshot, line) : -1;
    if (link >= 0) kept.delete(link);
  }
  yield;
  const isKept = ({ line }: Place) => kept.has(line.first);
  const own = prose.filter((place) => isKept(place) || within(snapshot, container, place.line));
  return { kept: own.filter(isKept).length, seen: own.length };
}

/** Leaves the headline out, and what stands above it in the same block, unless that is prose. */
function leaveOutHead(places: Place[], headline: number, set: (place: Place, isKept: boolean) => void): void {
  const at = places.findIndex(({ line }) => headline >= line.first && headline <= line.last);
  if (!places[at]?.isKept || places.slice(0, at).some(({ isKept, isProse }) => isKept && isProse)) return;
  for (const place of places.slice(0, at + 1)) {
    place.isKept = false;
    set(place, false);
  }
}

/** Puts back lines that stand as the kept paragraphs do. */
function* putBack(
  snapshot: Snapshot,
  places: Place[],
  headline: number,
  set: (place: Place, isKept: boolean) => void,
): ReadingSteps<void> {
  const { elements } = snapshot;
  const keptPlaces = places.filter(({ isKept, isProse }) => isKept && isProse);
  if (keptPlaces.length === 0) return;
  const bySignature = new Map<string, number>();
  const parents = new Set<number>();
  for (const [index, { line }] of keptPlaces.entries()) {
    if (index % STEP_SIZE === 0) yield;
    const key = signature(snapshot, line.element);
    bySignature.set(key, (bySignature.get(key) ?? 0) + line.text.length);
    parents.add(elements[blockOf(snapshot, line)]!.parent);
  }
  const { container } = containerOf(snapshot, keptPlaces);
  const first = places.indexOf(keptPlaces[0]!);
  const last = places.indexOf(keptPlaces.at(-1)!);
  for (const [index, place] of places.entries()) {
    if (index % STEP_SIZE === 0) yield;
    const { line, isKept, isJunk, linked, isProse } = place;
    if (isKept || isJunk) continue;
    if (index > first && index < last && isEmbedded(snapshot, line.element)) {
      place.isKept = true;
      set(place, true);
      continue;
    }
    if (linked > 0.5) continue;
    const where = signature(snapshot, line.element);
    const isPlaced = (bySignature.get(where) ?? 0) >= ENOUGH;
    // A paragraph's own class is as good as its place; so is a place between the headline and the kept ones.
    const isOwn = /^p\.(?:[^<]{6}|<\w+\.[^<]{6})/.test(where) || (isPlaced && headline >= 0 && index < last);
    if (!within(snapshot, container, line) && !(isProse && isOwn && line.first > headline)) continue;
    const isBetween = index > first && index < last;
    let isSibling = false;
    for (let i = line.element, up = 0; i >= 0 && up < 4 && !isSibling; i = elements[i]!.parent, up++) {
      isSibling =
        parents.has(elements[i]!.parent) && /^(?:p|h[2-6]|ul|ol|dl|blockquote|pre)$/.test(elements[i]!.tag);
    }
    if (
      (isPlaced && (isBetween || line.text.length >= SHORT_PROSE)) ||
      (isSibling && (isBetween || isProse) && linked < MAX_LINKED)
    ) {
      place.isKept = true;
      set(place, true);
    }
  }
}

/** A sentence's end, whatever invisible characters stand behind it. */
const SENTENCE_END = /[.!?…]["'”’)]*[\s\p{Cf}]*$/u;
/** Sentences from which on a list tells something, and characters of its lines on average. */
const LEAST_SENTENCES = 2;
const LEAST_AVERAGE = 25;

/** The list that a line is an item of, or -1. */
function listOf({ elements }: Snapshot, { element }: Line): number {
  for (let i = element, up = 0; i >= 0 && up < 3; i = elements[i]!.parent, up++)
    if (elements[i]!.tag === 'li') return elements[i]!.parent;
  return -1;
}

/**
 * Puts back lists of sentences that follow upon the kept lines, with a heading between at most: a recipe's steps, findings. Each
 * is short, so that Readability takes it for navigation.
 */
function putBackLists(
  snapshot: Snapshot,
  places: Place[],
  container: number,
  set: (place: Place, isKept: boolean) => void,
): void {
  const { elements } = snapshot;
  for (let from = 1; from < places.length; from++) {
    const list = listOf(snapshot, places[from]!.line);
    if (list < 0) continue;
    const { endText } = elements[list]!;
    let to = from;
    while (to < places.length && places[to]!.line.first < endText) to++;
    const items = places.slice(from, to);
    const hasHeading = /^h[2-6]$/.test(elements[places[from - 1]!.line.element]!.tag);
    const before = places[from - (hasHeading ? 2 : 1)];
    const size = items.reduce((sum, { line }) => sum + line.text.length, 0);
    const sentences = items.filter(({ line }) => SENTENCE_END.test(line.text)).length;
    const isPlain = items.every(({ isKept, isJunk, linked }) => !isKept && !isJunk && linked < ALL_LINKS);
    const linked = items.reduce((sum, place) => sum + place.linked * place.line.text.length, 0);
    if (
      before?.isKept &&
      isPlain &&
      linked < 0.1 * size &&
      within(snapshot, container, places[from]!.line) &&
      sentences >= LEAST_SENTENCES &&
      sentences >= items.length / 2 &&
      size >= LEAST_AVERAGE * items.length
    )
      for (const place of hasHeading ? [places[from - 1]!, ...items] : items) {
        place.isKept = true;
        set(place, true);
      }
    from = to - 1;
  }
}

/**
 * Leaves out kept lines of other things where they are few or nothing but links, and those that say of themselves that they're
 * none of the text.
 */
function* leaveOut(
  snapshot: Snapshot,
  places: Place[],
  set: (place: Place, isKept: boolean) => void,
): ReadingSteps<void> {
  const keptPlaces = places.filter(({ isKept }) => isKept);
  const length = (list: Place[]) => list.reduce((sum, { line }) => sum + line.text.length, 0);
  const junk = keptPlaces.filter(({ isJunk }) => isJunk);
  const areFew = length(junk) < 0.2 * length(keptPlaces);
  for (const place of junk) if (areFew || place.isForeign || place.linked > ALL_LINKS) set(place, false);
  for (const [index, place] of keptPlaces.entries()) {
    if (index % STEP_SIZE === 0) yield;
    const { tag } = snapshot.elements[place.line.element]!;
    if (isBoilerplateLine(place.line.text, place.linked, tag === 'figcaption')) set(place, false);
  }
  for (const place of keptPlaces.slice(0, 4)) if (isBylineLine(place.line.text)) set(place, false);
  const [opening, next] = keptPlaces;
  if (opening && next?.isProse && opening.line.text.length < MAX_NAME && looksLikePerson(opening.line.text))
    set(opening, false);
  for (const place of keptPlaces) if (isGalleryControl(snapshot, place.line)) set(place, false);
  const captions = new Set(
    repeatedCaptions(
      snapshot,
      keptPlaces.map(({ line }) => line),
    ),
  );
  for (const place of keptPlaces) if (captions.has(place.line)) set(place, false);
}
