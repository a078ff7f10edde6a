import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptySnapshot, type LibrarySnapshot } from '../../library/library-snapshot.ts';
import { mergeLibraries } from '../../library/merge/index.ts';
import type { Analysis } from '../../model/analysis.ts';
import { sha256 } from '../../sync/bytes.ts';
import { type Changes, readChanges } from '../../sync/changes.ts';
import { type FileEntry, readManifest } from '../../sync/device-manifest.ts';
import { openKeys } from '../../sync/key-file.ts';
import { type MasterKey, unseal } from '../../sync/sealed-file.ts';
import { basePath, deviceOf, logPath, manifestPath, ROOT, textPath } from '../../sync/sync-layout.ts';
import { SyncError, type SyncTransport } from '../../sync/transport.ts';

/** Reads a folder on this machine; it writes nothing. */
function readOnly(root: string): SyncTransport {
  const refuse = async (): Promise<never> => {
    throw new Error('a folder that is opened is not written to');
  };
  return {
    list: async (folder) => {
      const path = join(root, folder);
      if (!existsSync(path)) return null;
      return readdirSync(path, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        folder: entry.isDirectory(),
        bytes: null,
      }));
    },
    get: async (path) => {
      const file = join(root, path);
      return existsSync(file) ? Uint8Array.from(readFileSync(file)) : null;
    },
    put: refuse,
    delete: refuse,
    makeFolder: refuse,
  };
}

/** Files of one device in order, with what is to be checked of each. */
async function changeFiles(
  transport: SyncTransport,
  device: string,
  keys: readonly MasterKey[],
): Promise<{ files: [path: string, entry: FileEntry][]; tail: Changes | null }> {
  const bytes = await transport.get(manifestPath(device));
  if (!bytes) return { files: [], tail: null };
  const { base, logs, tail } = await readManifest(device, bytes, keys);
  return {
    files: [
      ...(base?.parts ?? []).map((entry, part): [string, FileEntry] => [
        basePath(device, base!.file, part),
        entry,
      ]),
      ...logs.map(({ n, ...entry }): [string, FileEntry] => [logPath(device, n), entry]),
    ],
    tail: tail?.changes ?? null,
  };
}

/**
 * The library in a folder of the sync, all devices merged.
 * @returns the library, and paths of files that could not be read
 * @throws SyncError: `passphrase` where it opens no key, `newer`
 */
export async function openLibraryFolder(
  folder: string,
  passphrase: string,
): Promise<{ library: LibrarySnapshot; unread: string[] }> {
  const transport = readOnly(folder);
  const { keys } = await openKeys(transport, passphrase);
  if (keys.length === 0) throw new SyncError('passphrase');
  let library = emptySnapshot();
  const texts = new Map<string, { name: string; at: string }>();
  const unread: string[] = [];
  const take = (changes: Changes): void => {
    const { highlights, articles, tombstones, cases, names } = changes;
    const { joined: _, ...merged } = mergeLibraries(
      library,
      { highlights, articles, tombstones, cases, names, contents: [] },
      () => false,
    );
    library = merged;
    for (const { key, name, at } of changes.texts)
      if (at > (texts.get(key)?.at ?? '')) texts.set(key, { name, at });
  };
  /** Damaged files and those of other keys are named; the others go on. */
  const attempt = async (path: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof SyncError) || error.reason === 'newer') throw error;
      unread.push(path);
    }
  };
  const entries = (await transport.list(ROOT)) ?? [];
  for (const device of entries.flatMap(({ name }) => deviceOf(name) ?? [])) {
    await attempt(manifestPath(device), async () => {
      const { files, tail } = await changeFiles(transport, device, keys);
      for (const [path, { bytes, hash }] of files)
        await attempt(path, async () => {
          const file = await transport.get(path);
          if (file?.length !== bytes || (await sha256(file)) !== hash) throw new SyncError('damaged', path);
          take(readChanges(await unseal(file, path, keys), path));
        });
      if (tail) take(tail);
    });
  }
  for (const { key, keys: names, savedAt } of library.articles) {
    const text = names.map((name) => texts.get(name)).find(Boolean);
    if (savedAt === null || !text) continue;
    const path = textPath(text.name);
    await attempt(path, async () => {
      const file = await transport.get(path);
      if (!file) throw new SyncError('damaged', path);
      const { analysis, wholeText } = (await unseal(file, path, keys)) as {
        analysis: Analysis;
        wholeText: boolean;
      };
      library.contents.push({ key, analysis, wholeText });
    });
  }
  return { library, unread };
}
