import {
  type BearerWord,
  type CaseMember,
  type CaseRecord,
  MAX_BEARER_WORDS,
  MAX_CASE_MEMBERS,
  type NameRecord,
} from '../../model/records.ts';
import { caseId, compare, laterMoment } from '../library-snapshot.ts';

/** The later of two words on one member; taken out where both are of one moment. */
const laterWord = (a: CaseMember, b: CaseMember): CaseMember =>
  (compare(a.at, b.at) || Number(a.out ?? false) - Number(b.out ?? false)) < 0 ? b : a;

/**
 * Members of two states of a case, each with the last word on it, in the order they were put in: a last-writer-wins element set
 * (M. Shapiro et al., "A comprehensive study of convergent and commutative replicated data types", 2011, section 3.3.3). An article
 * may be a member under several of its keys: whoever takes it out takes out all.
 */
export function mergeMembers(...lists: readonly (readonly CaseMember[])[]): CaseMember[] {
  const found = new Map<string, CaseMember>();
  for (const member of lists.flat()) {
    const known = found.get(member.key);
    found.set(member.key, known ? laterWord(known, member) : member);
  }
  return [...found.values()]
    .toSorted((a, b) => compare(a.at, b.at) || compare(a.key, b.key))
    .slice(-MAX_CASE_MEMBERS);
}

/** Two states of one case as one, with its fields and members in order. */
function joinStates(a: CaseRecord, b: CaseRecord): CaseRecord {
  const named = (compare(a.named, b.named) || compare(a.name, b.name)) < 0 ? b : a;
  return {
    id: a.id,
    name: named.name,
    created: a.created < b.created ? a.created : b.created,
    modified: laterMoment(a.modified, b.modified),
    named: named.named,
    articles: mergeMembers(a.articles, b.articles),
    highlights: mergeMembers(a.highlights, b.highlights),
  };
}

/**
 * Cases of two libraries by id. One that was deleted after its last change is gone, and `deleted` is kept up to date.
 * @param joined ids of highlights that became one with another, and the other's: it takes their place in the cases
 */
export function mergeCases(
  cases: readonly CaseRecord[],
  deleted: Map<string, string>,
  joined: ReadonlyMap<string, string>,
): CaseRecord[] {
  const found = new Map<string, CaseRecord>();
  for (const record of cases) {
    const known = found.get(record.id);
    found.set(record.id, joinStates(known ?? record, record));
  }
  for (const { id, modified } of [...found.values()]) {
    const gone = deleted.get(caseId(id));
    if (gone === undefined) continue;
    if (gone >= modified) found.delete(id);
    else deleted.delete(caseId(id));
  }
  const withJoined = (record: CaseRecord): CaseRecord => {
    const others = record.highlights.flatMap((member) => {
      const key = joined.get(member.key);
      return key === undefined ? [] : { ...member, key };
    });
    return others.length === 0 ? record : { ...record, highlights: mergeMembers(record.highlights, others) };
  };
  return [...found.values()].map(withJoined).toSorted((a, b) => compare(a.id, b.id));
}

const pairOf = ({ articles }: BearerWord): string => articles.join('\n');

/** Words on the bearers of one name, of each two articles the last; that they are two where both are of one moment. */
export function mergeBearers(...lists: readonly (readonly BearerWord[] | undefined)[]): BearerWord[] {
  const found = new Map<string, BearerWord>();
  for (const word of lists.flatMap((list) => list ?? [])) {
    const known = found.get(pairOf(word));
    const isLater = !known || (compare(known.at, word.at) || Number(known.same) - Number(word.same)) < 0;
    if (isLater) found.set(pairOf(word), word);
  }
  return [...found.values()]
    .toSorted((a, b) => compare(a.at, b.at) || compare(pairOf(a), pairOf(b)))
    .slice(-MAX_BEARER_WORDS);
}

const chosenAt = ({ chosen, modified }: NameRecord): string => chosen ?? modified;

/** Two states of one name as one. */
function joinNames(a: NameRecord, b: NameRecord): NameRecord {
  const order = compare(chosenAt(a), chosenAt(b)) || compare(JSON.stringify(a.page), JSON.stringify(b.page));
  const later = order < 0 ? b : a;
  const modified = laterMoment(a.modified, b.modified);
  const bearers = mergeBearers(a.bearers, b.bearers);
  return {
    ...{ id: a.id, modified, page: later.page },
    ...(chosenAt(later) !== modified && { chosen: chosenAt(later) }),
    ...(bearers.length > 0 && { bearers }),
  };
}

/** The reader's words on names: of each name the page that was chosen last, and all words on its bearers. */
export function mergeNames(names: readonly NameRecord[]): NameRecord[] {
  const found = new Map<string, NameRecord>();
  for (const record of names) found.set(record.id, joinNames(found.get(record.id) ?? record, record));
  return [...found.values()].toSorted((a, b) => compare(a.id, b.id));
}
