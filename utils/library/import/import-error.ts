const IMPORT_FAILURES = [
  /** Larger than `MAX_BYTES`. */
  'too-large',
  /** Not JSON or CSV all through: cut off, or damaged. */
  'broken',
  /** Nothing that is known here. */
  'unknown-format',
  /** Written by a newer Sidelight. */
  'newer-version',
  /** Of a known form, but without an entry to import. */
  'nothing-in-it',
] as const;
export type ImportFailure = (typeof IMPORT_FAILURES)[number];

/** A file that cannot be read; nothing of it was imported. */
export class ImportError extends Error {
  readonly reason: ImportFailure;
  constructor(reason: ImportFailure, message: string = reason) {
    super(message);
    this.name = 'ImportError';
    this.reason = reason;
  }
}

const LEFT_OUT = ['no-quote', 'reply', 'no-page', 'unreadable', 'too-long'] as const;
/** Why one entry of a file was passed over. */
export type LeftOut = (typeof LEFT_OUT)[number];
