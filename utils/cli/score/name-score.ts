import type { Span } from '../../model/article-document.ts';
import { F1Tally } from './f1-tally.ts';
import { analyseGold, type GoldText, readGold } from './gold-records.ts';
import { pairUp, sameSpan } from './pairing.ts';
import type { Score } from './scorer.ts';

interface Name extends Span {
  label: string;
}

interface NameRecord extends GoldText {
  /** The parts of the text whose names are marked; all of it where absent. */
  annotated?: Span[];
  entities: Name[];
}

const SCORED = new Set(['PERSON', 'ORG', 'LOC']);
const COMMON_LABEL: Readonly<Record<string, string>> = { GPE: 'LOC', FAC: 'LOC' };

/** Leaves out a leading "the" and a trailing "'s", which corpora mark or not. */
function trimmed({ start, end, label }: Name, text: string): Name {
  const words = text.slice(start, end);
  const lead = /^the\s+(?=\S)/i.exec(words)?.[0].length ?? 0;
  const tail = /(?<=\S)['’]s$/i.exec(words.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: end - tail, label: COMMON_LABEL[label] ?? label };
}

function scoredNames(names: readonly Name[], { text, annotated }: NameRecord): Name[] {
  const distinct = new Map<string, Name>();
  for (const name of names) {
    const { start, end, label } = trimmed(name, text);
    if (!SCORED.has(label)) continue;
    if (annotated && !annotated.some((part) => part.start <= start && end <= part.end)) continue;
    distinct.set(`${start}-${end}-${label}`, { start, end, label });
  }
  return [...distinct.values()];
}

/** F1 of names whose span and label are both right (the CoNLL-2003 measure), over persons, organisations and places. */
export async function scoreNames(file: string): Promise<Score[]> {
  const tally = new F1Tally();
  const mistakes: string[] = [];
  for (const record of readGold<NameRecord>(file)) {
    const { entities } = await analyseGold(record);
    const wanted = scoredNames(record.entities, record);
    const found = scoredNames(
      entities.flatMap(({ label, mentions }) => mentions.map(({ start, end }) => ({ start, end, label }))),
      record,
    );
    const pairs = pairUp(wanted, found, (a, b) => sameSpan(a, b) && a.label === b.label);
    tally.add(pairs.size, found.length - pairs.size, wanted.length - pairs.size);
    const told = ({ start, end, label }: Name) => `${label} "${record.text.slice(start, end)}"`;
    const right = new Set(pairs.values());
    for (const name of wanted) if (!pairs.has(name)) mistakes.push(`${record.id}: missed ${told(name)}`);
    for (const name of found) if (!right.has(name)) mistakes.push(`${record.id}: wrong ${told(name)}`);
  }
  const name = file.replace(/\.jsonl$/, '');
  return [{ name, measure: 'names: exact-span F1', value: tally.f1, of: tally.wanted, mistakes }];
}
