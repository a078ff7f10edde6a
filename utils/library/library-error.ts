import type { LibraryFailure } from '../model/failures.ts';

export class LibraryError extends Error {
  readonly reason: LibraryFailure;
  constructor(reason: LibraryFailure, message: string = reason) {
    super(message);
    this.name = 'LibraryError';
    this.reason = reason;
  }
}

const chain = (error: unknown): Error[] => {
  const found: Error[] = [];
  for (let at = error; at instanceof Error && !found.includes(at); at = (at as { inner?: unknown }).inner)
    found.push(at);
  return found;
};

/** True where the connection went away (storage cleared, another version opened it), so that asking again may help. */
export function connectionLost(error: unknown): boolean {
  return chain(error).some(({ name }) => /^(?:DatabaseClosed|InvalidState|NotFound)(?:Error)?$/.test(name));
}

/** True where the browser cannot read the database's file: it is cut off or overwritten. */
export function isUnreadable(error: unknown): boolean {
  return chain(error).some(({ name }) => /^(?:Unknown|NotReadable|Data)(?:Error)?$/.test(name));
}

/** True where an open database cannot be read: pages of its file are cut off or overwritten. */
export function isDamaged(error: unknown): boolean {
  return chain(error).some(({ name }) => /^(?:Unknown|NotReadable)(?:Error)?$/.test(name));
}

/** Any error of the database as a `LibraryError`; an error of ours stays what it is. */
export function libraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const errors = chain(error);
  const message = errors[0]?.message ?? String(error);
  return new LibraryError(
    errors.some(({ name, message }) => /quota/i.test(name) || /quota/i.test(message))
      ? 'full'
      : 'unavailable',
    message,
  );
}
