import { partitionPoint } from '../analysis/binary-search.ts';
import type { Span } from '../model/article-document.ts';
import { charData, createRange, isConnected } from './dom.ts';
import type { SeenText } from './extract/page-snapshot.ts';
import { raised } from './extract/superscripts.ts';
import { type ReadingSteps, STEP_SIZE } from './reading-steps.ts';

/** `length` characters of the text from `start` are those of the node from `offset`. */
interface Segment {
  start: number;
  length: number;
  node: Text;
  offset: number;
  /** Whether the text has superscript characters for those of the node. */
  isRaised?: boolean;
}

/** A run of texts as it stands in the article's text. */
export interface TextBlock extends Span {
  /** Indexes of its first and last text in the snapshot. */
  first: number;
  last: number;
}

/** A text put together from text nodes, and the way back. Characters of no segment (breaks) stand in no node. */
export interface TextMap {
  text: string;
  blocks: TextBlock[];
  segments: Segment[];
}

/** Soft hyphens, zero-width spaces and marks of direction: readers don't see them, words don't need them. */
const INVISIBLE = '\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF';
/** Characters that are not copied as they are: white space other than a single space, and the invisible. */
const IRREGULAR = new RegExp(`[${INVISIBLE}]+|(?=\\s)(?! \\S)[\\s]+`, 'g');
/** Also formulas in TeX between their marks, which a script of the page would have drawn. */
const IRREGULAR_OR_TEX = new RegExp(
  `\\\\\\([^\\n]{1,500}?\\\\\\)|\\\\\\[[^\\n]{1,500}?\\\\\\]|\\$\\$[^$\\n]{0,500}\\\\[a-z][^$]{0,500}\\$\\$|${IRREGULAR.source}`,
  'g',
);
const IRREGULAR_IN_CODE = new RegExp(`[${INVISIBLE}]+`, 'g');
const BLANK = new RegExp(`^[\\s${INVISIBLE}]*$`);

export const isBlank = (text: string): boolean => BLANK.test(text);

class Writer {
  readonly pieces: string[] = [];
  readonly segments: Segment[] = [];
  length = 0;
  blockStart = 0;
  last = '';

  openBlock(): void {
    if (this.length > 0) this.write('\n\n');
    this.blockStart = this.length;
  }

  /** White space at the start of a block or line, or after other white space, is not written. */
  add(piece: string, node: Text, offset: number): void {
    if (piece[0] === ' ' && (this.length === this.blockStart || this.last === ' ' || this.last === '\n')) {
      piece = piece.slice(1);
      offset++;
    }
    if (!piece) return;
    this.segments.push({ start: this.length, length: piece.length, node, offset });
    this.write(piece);
  }

  /** Characters that stand in no node. */
  addLead(lead: string): void {
    if (lead === ' ' && (this.length === this.blockStart || /\s/.test(this.last))) return;
    this.write(lead);
  }

  addRaised(piece: string, node: Text, offset: number): void {
    const from = this.segments.length;
    this.add(raised(piece), node, offset);
    if (this.segments.length > from) this.segments.at(-1)!.isRaised = true;
  }

  addCode(piece: string, node: Text, offset: number): void {
    if (!piece) return;
    this.segments.push({ start: this.length, length: piece.length, node, offset });
    this.write(piece);
  }

  newLine(): void {
    if (this.length === this.blockStart) return;
    this.trimEnd();
    this.write('\n');
  }

  trimEnd(): void {
    while (this.length > this.blockStart && /\s/.test(this.last)) {
      const piece = this.pieces.pop()!.slice(0, -1);
      if (piece) this.pieces.push(piece);
      this.length--;
      const segment = this.segments.at(-1);
      if (segment && segment.start + segment.length > this.length && --segment.length === 0)
        this.segments.pop();
      this.last = this.pieces.at(-1)?.at(-1) ?? '';
    }
  }

  private write(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
    this.last = piece.at(-1)!;
  }
}

function addText(writer: Writer, { node, data, lead, isRaised }: SeenText, isCode: boolean): void {
  const add = isCode ? writer.addCode : isRaised ? writer.addRaised : writer.add;
  if (lead && !isCode) writer.addLead(lead);
  let offset = 0;
  const irregular = data.includes('\\') ? IRREGULAR_OR_TEX : IRREGULAR;
  for (const match of data.matchAll(isCode ? IRREGULAR_IN_CODE : irregular)) {
    add.call(writer, data.slice(offset, match.index), node, offset);
    if (/\s/.test(match[0]) && !match[0].includes('\\')) writer.add(' ', node, match.index);
    offset = match.index + match[0].length;
  }
  add.call(writer, data.slice(offset), node, offset);
}

/**
 * The text of the kept ones of `texts`: white space folded, a line for a `<br>`, a blank line between blocks.
 * Two breaks in a row end a block, as a blank line does for the eye.
 */
export function* mapText(
  texts: SeenText[],
  isKept: (index: number) => boolean,
  isCode: (text: SeenText) => boolean,
): ReadingSteps<TextMap> {
  const writer = new Writer();
  const blocks: TextBlock[] = [];
  let block: TextBlock | null = null;
  let run = -1;
  let breaks = 0;
  const close = () => {
    if (!block) return;
    writer.trimEnd();
    block.end = writer.length;
    block = null;
  };
  for (const [index, text] of texts.entries()) {
    if (index % STEP_SIZE === 0) yield;
    if (text.run !== run) close();
    breaks = text.run === run ? breaks + text.breaks : 0;
    run = text.run;
    const blank = isBlank(text.data);
    if (blank ? !block : !isKept(index)) continue;
    const code = isCode(text);
    if (!blank && breaks > 1 && !code) close();
    if (!block) {
      writer.openBlock();
      block = { start: writer.length, end: writer.length, first: index, last: index };
      blocks.push(block);
    } else if (breaks > 0 && !blank) for (let i = 0; i < breaks; i++) writer.newLine();
    if (!blank) breaks = 0;
    addText(writer, text, code);
    block.last = index;
  }
  close();
  return { text: writer.pieces.join(''), blocks, segments: writer.segments };
}

/** Keeps what stands between two kept texts of one run: a block is read whole, as its range holds it whole. */
export function fillHoles(texts: SeenText[], kept: Set<number>): void {
  let last = -1;
  texts.forEach(({ run }, index) => {
    if (!kept.has(index)) return;
    if (last >= 0 && texts[last]!.run === run) for (let i = last + 1; i < index; i++) kept.add(i);
    last = index;
  });
}

/** The index of the first segment that ends after `position`. */
function segmentAfter(segments: Segment[], position: number): number {
  return partitionPoint(segments.length, (index) => {
    const { start, length } = segments[index]!;
    return start + length <= position;
  });
}

/** The segments that a span touches; empty where it touches none. */
function segmentsOf({ segments }: TextMap, { start, end }: Span): Segment[] {
  const first = segmentAfter(segments, start);
  let last = segmentAfter(segments, end - 1);
  if (last === segments.length || segments[last]!.start >= end) last--;
  return segments.slice(first, last + 1);
}

/** Whether the page still holds what was read there. */
function isLive({ node, offset, start, length, isRaised }: Segment, text: string): boolean {
  if (!isConnected(node)) return false;
  const data = isRaised ? raised(charData(node)) : charData(node);
  return data.startsWith(text.slice(start, start + length).trimEnd(), offset);
}

/** The live range of a span, or null where it holds no character of the page or the page has changed there. */
export function liveRange(map: TextMap, span: Span, document: Document): Range | null {
  if (!(span.start < span.end)) return null;
  const touched = segmentsOf(map, span);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last || !touched.every((segment) => isLive(segment, map.text))) return null;
  const range = createRange(document);
  range.setStart(first.node, first.offset + Math.max(0, span.start - first.start));
  range.setEnd(last.node, last.offset + Math.min(last.length, span.end - last.start));
  return range;
}

/** Offsets of a node that a boundary lies within or at, clipped to the segment. */
const within = ({ offset, length }: Segment, boundary: number): number =>
  Math.min(Math.max(boundary - offset, 0), length);

/**
 * The span of the map's text that a live range holds, without white space at its ends; null where it holds no character
 * of the map.
 */
export function spanOfRange({ text, segments }: TextMap, range: Range): Span | null {
  let start = -1;
  let end = -1;
  for (const segment of segments) {
    if (!range.intersectsNode(segment.node)) {
      if (start >= 0) break;
      continue;
    }
    const { node, start: from, length } = segment;
    const first = node === range.startContainer ? within(segment, range.startOffset) : 0;
    const last = node === range.endContainer ? within(segment, range.endOffset) : length;
    if (first >= last) continue;
    if (start < 0) start = from + first;
    end = from + last;
  }
  if (start < 0) return null;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}
