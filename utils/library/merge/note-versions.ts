import { type Annotated, noteOf, withNote } from '../../model/record-parts.ts';
import {
  type ArticleRecord,
  type HighlightRecord,
  MAX_NOTE,
  type NoteVersions,
} from '../../model/records.ts';
import { derivedId } from '../derived-id.ts';
import { compare, laterMoment } from '../library-snapshot.ts';
import { momentOf } from './field-moments.ts';

/** Stands for the device of notes that no synced device wrote. */
const BEFORE_SYNC = '0'.repeat(32);

type Live = NoteVersions['live'][number];
type LiveText = Live & { text: string };
interface Note {
  text: string;
  versions: NoteVersions | undefined;
}

/** A highlight, or an article with the reader's note on it. */
type Noted = HighlightRecord | ArticleRecord;

const versionsBy = (by: string, record: Noted): NoteVersions => {
  const at = momentOf(record, 'note');
  return { known: { [by]: at }, live: noteOf(record) ? [{ by, at }] : [] };
};

/** Joins texts in order; one that another contains is left out. */
function joinTexts(texts: readonly string[]): string {
  const kept: string[] = [];
  for (const text of texts) {
    if (!text || kept.some((other) => other.includes(text))) continue;
    for (let at = kept.length - 1; at >= 0; at--) if (text.includes(kept[at]!)) kept.splice(at, 1);
    kept.push(text);
  }
  return kept.join('\n\n').slice(0, MAX_NOTE);
}

/** The live versions, each with its text. */
const liveOf = (record: Noted, versions: NoteVersions): LiveText[] =>
  versions.live.map(({ by, at, text }) => ({ by, at, text: text ?? noteOf(record) }));

const latestKnown = (a: NoteVersions['known'], b: NoteVersions['known']): NoteVersions['known'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .toSorted(compare)
      .map((device) => [device, laterMoment(a[device] ?? '', b[device] ?? '')]),
  );

function noteOfVersions(known: NoteVersions['known'], all: readonly LiveText[]): Note {
  const live = all.toSorted((x, y) => compare(x.at, y.at) || compare(x.by, y.by));
  const text = joinTexts(live.map((version) => version.text));
  return {
    text,
    versions: {
      known,
      // A text that is the note itself is not stored twice.
      live: live.map(({ by, at, text: own }) => (own === text ? { by, at } : { by, at, text: own })),
    },
  };
}

/** The record with a note in these versions. */
function withVersions<R extends Annotated>(record: R, { text, versions }: Note): R {
  const { notes: _, ...rest } = record;
  const noted = text === noteOf(record) ? rest : withNote(rest, text);
  return (versions ? { ...noted, notes: versions } : noted) as R;
}

/** Of two notes of which one was written before any sync: the later, accounting for what the other accounts for. */
function laterNote(a: Noted, b: Noted): Noted {
  const order =
    compare(momentOf(a, 'note'), momentOf(b, 'note')) ||
    Number(a.notes !== undefined) - Number(b.notes !== undefined) ||
    compare(noteOf(a), noteOf(b));
  const [earlier, later] = order < 0 ? [a, b] : [b, a];
  if (!earlier.notes) return later;
  const own = versionsBy(BEFORE_SYNC, later);
  return { ...later, notes: { ...own, known: latestKnown(earlier.notes.known, own.known) } };
}

/**
 * The note of two states of one record, put into `record`. A version that the other state knew and no longer has was
 * replaced there; versions that were written apart are both kept, one below the other. As in a multi-value register:
 * M. Shapiro et al., "A comprehensive study of convergent and commutative replicated data types" (2011), section 3.2.2.
 */
export function withMergedNote<R extends Noted>(record: R, a: R, b: R): R {
  if (!a.notes || !b.notes) {
    const source = laterNote(a, b);
    return withVersions(record, { text: noteOf(source), versions: source.notes });
  }
  const isIn = (versions: NoteVersions, { by, at }: Live): boolean =>
    versions.live.some((other) => other.by === by && other.at === at);
  const survives = (versions: NoteVersions, version: Live): boolean =>
    isIn(versions, version) || (versions.known[version.by] ?? '') < version.at;
  const [ofA, ofB] = [liveOf(a, a.notes), liveOf(b, b.notes)];
  const live = [
    ...ofA.filter((version) => survives(b.notes!, version)),
    ...ofB.filter((version) => survives(a.notes!, version) && !isIn(a.notes!, version)),
  ];
  return withVersions(record, noteOfVersions(latestKnown(a.notes.known, b.notes.known), live));
}

/** Versions of two highlights that become one, under ids that tell the two apart. */
export function joinedVersions(elder: HighlightRecord, younger: HighlightRecord): NoteVersions | undefined {
  if (!elder.notes && !younger.notes) return undefined;
  const own = elder.notes ?? versionsBy(BEFORE_SYNC, elder);
  const other = younger.notes ?? versionsBy(BEFORE_SYNC, younger);
  const renamed = (by: string): string =>
    derivedId(`${by} ${younger.id}`).slice('urn:uuid:'.length).replaceAll('-', '');
  const known = Object.fromEntries(Object.entries(other.known).map(([by, at]) => [renamed(by), at]));
  const live = liveOf(younger, other).map((version) => ({ ...version, by: renamed(version.by) }));
  return noteOfVersions(latestKnown(own.known, known), [...liveOf(elder, own), ...live]).versions;
}

/** The record with a note that its reader wrote on `device` at `at`, in knowledge of the one before. */
export function withWrittenNote<R extends Noted>(
  record: R,
  note: string,
  at: string,
  device: string | null,
): R {
  const written = withNote(record, note);
  if (!device && !record.notes) return written;
  const by = device ?? BEFORE_SYNC;
  const before = record.notes ?? (noteOf(record) ? versionsBy(BEFORE_SYNC, record) : undefined);
  return {
    ...written,
    notes: { known: { ...before?.known, [by]: at }, live: note ? [{ by, at }] : [] },
  };
}

/** The record whose note of before any sync counts as written on `device`, so that another's is kept beside it. */
export function withAdoptedNote<R extends Noted>(record: R, device: string): R {
  return record.notes || !noteOf(record) ? record : { ...record, notes: versionsBy(device, record) };
}

/** The record whose versions by `from` that may have a twin elsewhere count as written by `to`. */
export function withRenamedDevice<R extends Noted>(record: R, from: string, to: string): R {
  const { notes } = record;
  if (!notes || !(from in notes.known)) return record;
  const { [from]: at, ...known } = notes.known;
  return {
    ...record,
    notes: {
      known: { ...known, [to]: at! },
      live: notes.live.map((version) => (version.by === from ? { ...version, by: to } : version)),
    },
  };
}
