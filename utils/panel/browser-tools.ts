import type { WxtBrowser } from 'wxt/browser';
import { libraryPageRules } from '../messaging/protocol.ts';
import { createRouter } from '../messaging/router.ts';

/** Calls back with the keys of articles that the worker changed, or whose highlights it changed. */
export function onLibraryChange(
  { runtime }: Pick<WxtBrowser, 'runtime'>,
  heard: (keys: string[]) => Promise<void>,
): void {
  const self = { id: runtime.id, root: runtime.getURL('/') };
  const route = createRouter(self, libraryPageRules, { 'library.changed': ({ keys }) => heard(keys) });
  runtime.onMessage.addListener(route as never);
}

/** Storage used by the extension, in bytes; null where the browser does not tell. */
export async function bytesUsed(): Promise<number | null> {
  try {
    return (await navigator.storage.estimate()).usage ?? null;
  } catch {
    return null;
  }
}

export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** Longest time until a browser starts a download, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Saves a file to the reader's downloads. */
export function downloadFile({ name, type, parts }: { name: string; type: string; parts: BlobPart[] }): void {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE_MS);
}

/** Longest wait for a frame, in milliseconds: a tab in the background paints nothing. */
const FRAME_MS = 300;

/** Resolves when what is drawn already is on the screen. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, FRAME_MS);
  });

/** Longest time between two letters of a word that is typed, in milliseconds. */
const LETTER_MS = 300;

/** Resolves when a reader who still types would have typed the next letter. */
export const typingRest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LETTER_MS));
