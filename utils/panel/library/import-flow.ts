import {
  ImportError,
  type ImportFailure,
  MAX_BYTES,
  type ReadFile,
  readLibraryFile,
} from '../../library/import/index.ts';
import { withKnownWords } from '../../library/import/known-words.ts';
import { type ImportPreview, previewImport, revived } from '../../library/import/preview.ts';
import type { LibraryQueries } from '../../library/library-queries.ts';
import type { LibrarySnapshot } from '../../library/library-snapshot.ts';
import type { LibraryClient } from '../../messaging/client.ts';
import type { LibraryFailure } from '../../model/failures.ts';
import type { DoneAnswer } from '../../model/library-answers.ts';
import type { SiteChoices } from '../../model/site-choice.ts';

type ImportProblem = ImportFailure | LibraryFailure | 'no-answer';

/** State of an import. */
export type ImportState =
  | { step: 'choose' }
  | { step: 'reading'; file: string }
  | { step: 'preview'; file: string; preview: ImportPreview }
  | { step: 'writing'; done: number }
  | { step: 'done'; preview: ImportPreview }
  | { step: 'failed'; file: string; reason: ImportProblem };

/** The blocks that the reader chose on sites, as a backup takes them along. */
export interface ChoiceStore {
  read(): Promise<SiteChoices>;
  /** Adds those of sites that have none here. */
  add(choices: SiteChoices): Promise<unknown>;
}

export interface ImportPorts {
  reader: Pick<LibraryQueries, 'snapshot'>;
  worker: LibraryClient;
  pause: () => Promise<void>;
  choices: ChoiceStore;
  now: () => Date;
}

/** Records in one message; contents are some hundred times as large as highlights. */
const PER_PART = 1_000;
const CONTENTS_PER_PART = 10;
/** A worker that hears nothing for 30 seconds may be stopped, whatever it is doing. */
const AWAKE_MS = 10_000;
/**
 * The longest that the merge is waited for, in milliseconds: 232,000 highlights of a 100 MB file take minutes on a busy machine. A
 * worker that ends is heard of at once; one that is given up while it works would write what the reader was told is not there.
 */
const MERGE_MS = 1_800_000;

class Stopped extends Error {
  readonly reason: ImportProblem;
  constructor(reason: ImportProblem) {
    super(reason);
    this.reason = reason;
  }
}

/** The file's records cut into parts, each small enough for a message. */
export function partsOf(snapshot: LibrarySnapshot): LibrarySnapshot[] {
  const { highlights, articles, contents, tombstones, cases, names } = snapshot;
  const parts: LibrarySnapshot[] = [];
  const count = Math.max(
    1,
    ...[highlights, articles, tombstones, cases, names].map((list) => Math.ceil(list.length / PER_PART)),
    Math.ceil(contents.length / CONTENTS_PER_PART),
  );
  const slice = <T>(list: readonly T[], part: number, size: number): T[] =>
    list.slice(part * size, (part + 1) * size);
  for (let part = 0; part < count; part++)
    parts.push({
      highlights: slice(highlights, part, PER_PART),
      articles: slice(articles, part, PER_PART),
      contents: slice(contents, part, CONTENTS_PER_PART),
      tombstones: slice(tombstones, part, PER_PART),
      cases: slice(cases, part, PER_PART),
      names: slice(names, part, PER_PART),
    });
  return parts;
}

/** An import, from the choice of a file to its end. `onState` is called at every step, until the dialog is left. */
export function createImport(ports: ImportPorts, onState: (state: ImportState | null) => void) {
  let run = 0;
  let ready: { read: ReadFile; preview: ImportPreview; file: string } | null = null;

  const ask = async (asked: Promise<DoneAnswer>): Promise<void> => {
    const answer = await asked.catch(() => {
      throw new Stopped('no-answer');
    });
    if (answer.state === 'failed') throw new Stopped(answer.reason);
  };

  const attempt = async (file: string, work: (hear: (state: ImportState) => void) => Promise<void>) => {
    const mine = ++run;
    const hear = (state: ImportState): void => {
      if (mine === run) onState(state);
    };
    try {
      await work(hear);
    } catch (error) {
      ready = null;
      const reason = error instanceof ImportError || error instanceof Stopped ? error.reason : 'unavailable';
      hear({ step: 'failed', file, reason });
    }
  };

  return {
    open: (): void => onState({ step: 'choose' }),
    /** Leaves the dialog. Writing that has started goes on, since it is all or nothing by itself. */
    close(): void {
      run++;
      ready = null;
      onState(null);
    },
    read: (file: Pick<File, 'name' | 'size' | 'text'>): Promise<void> =>
      attempt(file.name, async (hear) => {
        hear({ step: 'reading', file: file.name });
        if (file.size > MAX_BYTES) throw new ImportError('too-large');
        const text = await file.text().catch(() => {
          throw new ImportError('broken');
        });
        const read = await readLibraryFile(text, { now: ports.now(), pause: ports.pause });
        const preview = previewImport(await ports.reader.snapshot(), read, await ports.choices.read());
        ready = { read, preview, file: file.name };
        hear({ step: 'preview', file: file.name, preview });
      }),
    /** @param revive brings back what was deleted here since the file was written */
    async confirmImport(revive: boolean): Promise<void> {
      if (!ready) return;
      const { read, preview, file } = ready;
      ready = null;
      await attempt(file, async (hear) => {
        const batch = crypto.randomUUID();
        const there = await ports.reader.snapshot();
        const known = read.format === 'sidelight' ? read.snapshot : withKnownWords(there, read.snapshot);
        const wanted = revive ? revived(there, known) : known;
        const parts = partsOf(wanted);
        for (const [part, snapshot] of parts.entries()) {
          hear({ step: 'writing', done: part / (parts.length + 1) });
          await ask(ports.worker.askTwice('import.stage', { batch, part, ...snapshot }));
        }
        hear({ step: 'writing', done: parts.length / (parts.length + 1) });
        const awake = setInterval(() => {
          void ports.worker.askTwice('import.awake', {}).catch(() => {});
        }, AWAKE_MS);
        try {
          await ask(
            ports.worker.askTwice('import.commit', { batch, parts: parts.length }, { timeout: MERGE_MS }),
          );
        } finally {
          clearInterval(awake);
        }
        if (preview.choices > 0) await ports.choices.add(read.choices);
        hear({ step: 'done', preview });
      });
    },
  };
}
export type ImportFlow = ReturnType<typeof createImport>;
