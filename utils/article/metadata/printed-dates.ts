import { daysBetween } from '../../analysis/calendar.ts';
import {
  DATE_LABEL,
  LEGAL_LINE,
  OTHER_DATE_LABEL,
  PUBLICATION_WORDS,
  REVISION_WORDS,
  YEARLESS_DAY,
} from '../../analysis/lang/en/publication-words.ts';
import { attribute } from '../dom.ts';
import { isEmbedded } from '../extract/embedded-parts.ts';
import { isElsewhere, type Line } from '../extract/page-lines.ts';
import type { Snapshot } from '../extract/page-snapshot.ts';
import { LINES_IN_STEP, type ReadingSteps } from '../reading-steps.ts';
import { type FoundDate, findDate, parseDate } from './parse-date.ts';
import type { PrintedDates } from './publication-date.ts';

/** A longer line tells a story; its date is an event's. */
const MAX_LINE = 220;
/** Farther from the headline than this, in lines, a date is hardly the article's. */
const FAR = 60;

const REFERENCES =
  /(?:^|[\s_-])(?:references?|reflist|citations?|cite_note\S*|footnotes?|bibliography)(?:$|[\s_-])/i;
const DATE_NAMES =
  /(?:^|[\s_-])(?:date(?:line|-?time|-?published|-?header)?|published?|pub-?date|posted?(?:-?on)?|post-?date|time(?:stamp)?|entry-?date|datepublished|byline|meta)(?:$|[\s_-])/i;

interface Candidate {
  date: string;
  source: 'time' | 'text';
  score: number;
  updated: boolean;
}

/** The machine-readable date of an element or one right above it. */
function machineDate({ elements }: Snapshot, index: number): string | null {
  for (let i = index, up = 0; i >= 0 && up < 3; i = elements[i]!.parent, up++) {
    const { node, tag } = elements[i]!;
    const names = attribute(node, 'itemprop') ?? '';
    const isDated = tag === 'time' || tag === 'abbr' || /date/i.test(names);
    const written =
      attribute(node, 'datetime') ??
      (isDated ? (attribute(node, 'content') ?? attribute(node, 'title')) : null);
    const date = written ? parseDate(written) : null;
    if (date) return date;
  }
  return null;
}

/** How well an element and those around it say that they hold the article's date. */
function nameScore({ elements }: Snapshot, index: number): number {
  let score = 0;
  for (let i = index, up = 0; i >= 0 && up < 3; i = elements[i]!.parent, up++) {
    const { node, tag, names } = elements[i]!;
    if (/\b(?:datePublished|dateCreated)\b/i.test(names) || attribute(node, 'pubdate') !== null) score += 4;
    else if (tag === 'time') score += 2;
    else if (DATE_NAMES.test(names)) score += 1.5;
    if (/\bdateModified\b|(?:^|[\s_-])(?:updated?|modified)(?:$|[\s_-])/i.test(names)) score -= 3;
    if (
      /(?:^|[\s_-])(?:masthead|site-?header|top-?bar|announce\w*|alert|banner|event)(?:$|[\s_-])/i.test(names)
    )
      score -= 3;
  }
  return score;
}

/** The index of the innermost `article` or `main` around a text, or -1. */
function landmark({ elements, texts }: Snapshot, text: number): number {
  for (let i = texts[text]?.element ?? -1; i >= 0; i = elements[i]!.parent) {
    const { tag, node } = elements[i]!;
    if (tag === 'article' || tag === 'main' || attribute(node, 'role') === 'main') return i;
  }
  return -1;
}

/** The machine's day, or the printed one where it differs by the day that a time zone makes. */
function printedDay(machine: string | null, printed: FoundDate | null, text: string): string | undefined {
  if (!machine) return printed?.date;
  if (printed) return Math.abs(daysBetween(machine, printed.date)) === 1 ? printed.date : machine;
  const yearless = /T\d\d:\d\d.*(?:Z|[+-]00:?00)$/.test(machine)
    ? findDate(withYear(text, machine.slice(0, 4)))
    : null;
  return yearless && Math.abs(daysBetween(machine, yearless.date)) === 1 ? yearless.date : machine;
}

/** A text with a year behind its "Feb 23" or "23 Feb". */
const withYear = (text: string, year: string): string =>
  text.replace(YEARLESS_DAY, (day: string) => `${day}, ${year} `);

/** Whether an element belongs to a text that the article shows or refers to: a quoted post, a reference. */
function isOfAnotherText(snapshot: Snapshot, element: number): boolean {
  const { elements } = snapshot;
  for (let i = element; i >= 0; i = elements[i]!.parent) {
    const { tag, names } = elements[i]!;
    if (tag === 'blockquote' || tag === 'cite' || REFERENCES.test(names)) return true;
    if (tag === 'article' || tag === 'main') break;
  }
  return isEmbedded(snapshot, element);
}

/** Words in lower case around a date, more than labels and bylines have. */
const MANY_WORDS = 6;
const FEW_WORDS = 2;

/** Whether a date stands inside a sentence rather than beside a label or a byline. */
function isInSentence(text: string, { index, length }: FoundDate): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index + length)];
  if (OTHER_DATE_LABEL.test(before)) return true;
  if (DATE_LABEL.test(before)) return false;
  const words = `${before} ${after}`.match(/(?<![\p{L}.])\p{Ll}{2,}/gu)?.length ?? 0;
  const hasEnd =
    /\p{Ll}{3}[.!?](?:\s|$)/u.test(`${before} ${after}`) ||
    (/^\s*[.!?](?:\s|$)/.test(after) && before !== '');
  return words >= MANY_WORDS || (hasEnd && words > FEW_WORDS);
}

/**
 * The dates that the page prints for its article: near the headline, in its own markup, and not those of other stories,
 * comments, the masthead or the copyright. `headline` is the index of the headline's text, -1 where there is none.
 */
export function* printedDates(
  snapshot: Snapshot,
  lines: Line[],
  headline: number,
  dayFirst: boolean,
): ReadingSteps<PrintedDates> {
  const { elements } = snapshot;
  const headlineLine = headline < 0 ? -1 : lines.findIndex((line) => line.last >= headline);
  const home = landmark(snapshot, headline);
  const found: Candidate[] = [];
  for (const [index, { text, first, last, element }] of lines.entries()) {
    if (index % LINES_IN_STEP === 0) yield;
    if (text.length > MAX_LINE || !/\d/.test(text) || LEGAL_LINE.test(text)) continue;
    const printed = findDate(text, { dayFirst });
    const digits = printed && /\d+/.exec(text.slice(printed.index))![0];
    let machine: string | null = null;
    let dated = first;
    for (let i = first; i <= last && !machine; i++) {
      machine = machineDate(snapshot, snapshot.texts[i]!.element);
      if (machine || (digits && dated === first && snapshot.texts[i]!.data.includes(digits))) dated = i;
    }
    const date = printedDay(machine, printed, text);
    if (!date || isElsewhere(snapshot, element, headline) || isOfAnotherText(snapshot, element)) continue;
    if (!machine && printed && isInSentence(text, printed)) continue;
    const rest = printed ? text.length - printed.length : text.length;
    const distance = headlineLine < 0 ? index : Math.abs(index - headlineLine);
    const before = text.slice(0, printed?.index ?? 0);
    const isUpdate = REVISION_WORDS.test(before) && !PUBLICATION_WORDS.test(before.replace(/\bon\b/gi, ''));
    let score = nameScore(snapshot, snapshot.texts[dated]!.element) + (machine ? 1.5 : 0);
    if (PUBLICATION_WORDS.test(before)) score += 2;
    if (rest < 25) score += 2;
    else if (rest < 60) score += 1;
    else if (rest > 120 && !machine) score -= 2;
    score += distance <= 4 ? 3 : distance <= 12 ? 2 : distance <= FAR / 2 ? 0.5 : distance <= FAR ? -1 : -2.5;
    if (headlineLine >= 0 && index < headlineLine) score -= 1;
    if (home >= 0) score += first >= elements[home]!.firstText && first < elements[home]!.endText ? 1.5 : -2;
    for (let i = element; i >= 0; i = elements[i]!.parent) {
      if (elements[i]!.tag === 'footer' || elements[i]!.tag === 'li') score -= 1;
    }
    found.push({ date, source: machine ? 'time' : 'text', score, updated: isUpdate });
  }
  const best = (updated: boolean, least: number) =>
    found
      .filter((candidate) => candidate.updated === updated && candidate.score >= least)
      .reduce<Candidate | null>(
        (top, candidate) => (top && top.score >= candidate.score ? top : candidate),
        null,
      );
  return { published: best(false, 1.5), updated: best(true, -4)?.date ?? null };
}
