import { BIOGRAPHY, REFERENCE_HEADING } from '../analysis/lang/en/page-offers.ts';
import type { Block, BlockRole } from '../model/article-document.ts';
import { REFERENCE_NAMES } from './extract/line-marks.ts';
import type { Snapshot } from './extract/page-snapshot.ts';
import type { TextBlock } from './text-map.ts';

/** Names that publishers give to parts of a page, and the role that they mean. */
const ROLES: [BlockRole, RegExp][] = [
  ['references', REFERENCE_NAMES],
  [
    'biography',
    /(?:^|[\s_-])(?:author-?(?:bio|box|card|info|profile|about|description)\S*|about-?(?:the-?)?author\S*|contributor-?bio|writer-?bio|bio(?:graphy)?)(?:$|[\s_-])/i,
  ],
  [
    'related',
    /(?:^|[\s_-])(?:related\S*|recommend\S*|read-?more|see-?also|more-(?:stories|news|on)|ticker|breaking)(?:$|[\s_-])/i,
  ],
  [
    'promotion',
    /(?:^|[\s_-])(?:promo\S*|newsletter\S*|subscribe\S*|sign-?up|donate\S*|cta|call-to-action|strap-?line|tagline)(?:$|[\s_-])/i,
  ],
  [
    'credit',
    /(?:^|[\s_-])(?:photo-?credit|image-?credit|copyright|byline-?credit|photographer)(?:$|[\s_-])/i,
  ],
];
/** Levels above a block that may name its role. */
const LEVELS = 8;
/** A part with more of the article than this share is the article, whatever it's called; but references may be longer. */
const MOST = 0.15;

/** A biography is at an article's end and no longer than this, in characters. */
const MAX_BIOGRAPHY = 500;
const FOOT = 4;

/** The level of a heading from 1 to 6; 0 for any other block. */
function levelOf({ elements, texts }: Snapshot, { first }: TextBlock): number {
  for (let i = texts[first]!.element, up = 0; i >= 0 && up < 4; i = elements[i]!.parent, up++) {
    const level = /^h([1-6])$/.exec(elements[i]!.tag)?.[1];
    if (level) return Number(level);
  }
  return 0;
}

/** The index of the nearest element above a block that names a role, and the role; null where none does. */
function namedPart(
  { elements, texts }: Snapshot,
  { first }: TextBlock,
): { part: number; role: BlockRole } | null {
  for (let i = texts[first]!.element, up = 0; i >= 0 && up < LEVELS; i = elements[i]!.parent, up++) {
    const { tag, names } = elements[i]!;
    if (/^(?:article|main|body)$/.test(tag)) return null;
    const role = names ? ROLES.find(([, pattern]) => pattern.test(names))?.[0] : undefined;
    if (role) return { part: i, role };
  }
  return null;
}

/**
 * The roles of an article's blocks: captions, reference lists (by their names or the heading above them), authors' biographies
 * and other parts that are shown with the story. Undefined for the story's own.
 */
export function rolesOf(
  snapshot: Snapshot,
  blocks: readonly TextBlock[],
  types: readonly Block['type'][],
  text: string,
): (BlockRole | undefined)[] {
  const parts = blocks.map((block) => namedPart(snapshot, block));
  const lengths = new Map<number, number>();
  parts.forEach((named, index) => {
    const { start, end } = blocks[index]!;
    if (named) lengths.set(named.part, (lengths.get(named.part) ?? 0) + end - start);
  });
  /** The level of the heading under which references stand, 0 for none. */
  let references = 0;
  return blocks.map((block, index) => {
    const type = types[index]!;
    const words = text.slice(block.start, block.end);
    const level = type === 'heading' ? levelOf(snapshot, block) || 6 : 0;
    if (level) {
      if (references === 0 || level <= references) references = REFERENCE_HEADING.test(words) ? level : 0;
      return undefined;
    }
    if (references > 0) return 'references';
    if (type === 'caption') return 'caption';
    const isFoot = index >= blocks.length - FOOT && words.length < MAX_BIOGRAPHY;
    if (isFoot && blocks.length > FOOT && BIOGRAPHY.test(words)) return 'biography';
    const named = parts[index];
    if (!named) return undefined;
    const isSmall = (lengths.get(named.part) ?? 0) <= MOST * text.length;
    return isSmall || named.role === 'references' ? named.role : undefined;
  });
}
