import type { Entity, Figure } from '../../model/analysis.ts';
import { partitionPoint } from '../binary-search.ts';

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly label: Entity['label'];
}

/** Peoples and languages are counted ("two Britons"): a number before them is never part of the name. */
const COUNTED: ReadonlySet<Entity['label']> = new Set(['NORP', 'LANGUAGE'] as Entity['label'][]);
/** Names that may begin with a number, whatever they name: "Two and a Half Men", "ten Hoopen". */
const MAY_BEGIN: ReadonlySet<Entity['label']> = new Set(['WORK_OF_ART', 'PERSON'] as Entity['label'][]);

/**
 * The figures without those that are part of a name: "World War One", "Windows 11", "Big Ten Conference", "One Direction".
 * What has a unit of money, measure or time stays: names of goods have their sizes in them.
 * Time is linear in mentions, and in figures that stand in one, which are sorted.
 */
export function withoutNames(
  figures: readonly Figure[],
  entities: readonly Entity[],
  text: string,
): Figure[] {
  const around = namesAround(figures, entities);
  return figures.filter((figure, index) => {
    const mention = around[index];
    return !mention || !isPartOf(figure, mention, text);
  });
}

/** For each figure the mention of a name that it begins in, the one that begins first where there are more. */
function namesAround(figures: readonly Figure[], entities: readonly Entity[]): (Mention | undefined)[] {
  const around: (Mention | undefined)[] = figures.map(() => undefined);
  for (const { mentions, label } of entities) {
    for (const { start, end } of mentions) {
      for (let i = firstFrom(figures, start); i < figures.length && (figures[i] as Figure).start < end; i++) {
        const known = around[i];
        if (!known || start < known.start) around[i] = { start, end, label };
      }
    }
  }
  return around;
}

/** The first figure that begins at `start` or behind. */
const firstFrom = (figures: readonly Figure[], start: number): number =>
  partitionPoint(figures.length, (index) => (figures[index] as Figure).start < start);

function isPartOf({ start, end, unit, value }: Figure, mention: Mention, text: string): boolean {
  if ((unit.kind !== 'count' && unit.kind !== 'none') || unit.code.includes('/')) return false;
  if (COUNTED.has(mention.label) || (value !== null && Math.abs(value) >= 1e4)) return false;
  const number = /^\S+/.exec(text.slice(start, end))?.[0] ?? '';
  const numberEnd = start + number.length;
  if (numberEnd > mention.end) return false;
  const isWhole = end <= mention.end;
  if (mention.start < start) {
    // "gave Smith 36 electoral votes": a count in digits of what small letters name.
    const counts =
      unit.kind === 'count' && !/\p{L}/u.test(number) && /\s\p{Ll}\S*$/u.test(text.slice(start, end));
    return !counts && (isWhole || /\p{L}/u.test(number));
  }
  if (MAY_BEGIN.has(mention.label)) return isWhole && numberEnd < mention.end;
  // "One Direction", "Ninety Mile Beach": a number word in capitals that counts nothing or a single name.
  const isAlone = unit.kind === 'none' || (value === 1 && isWhole);
  return isAlone && numberEnd < mention.end && /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(text.slice(start, mention.end));
}
