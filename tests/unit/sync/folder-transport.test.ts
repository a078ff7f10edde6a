import { describe, expect, test } from 'vitest';
import { createFolderTransport } from '../../../utils/sync/folder-transport.ts';
import { draft } from '../library/library-fixture.ts';
import { shared, startDevice } from './test-device.ts';

type Entry = FolderOnDisk | Uint8Array<ArrayBuffer>;

const failure = (name: string): DOMException => new DOMException(name, name);

/** A folder as the File System API gives it, in memory. `refuse` fails what it names. */
class FolderOnDisk {
  readonly kind = 'directory';
  readonly held = new Map<string, Entry>();
  refuse: string | null = null;

  private check(): void {
    if (this.refuse) throw failure(this.refuse);
  }
  async getDirectoryHandle(name: string, { create = false } = {}): Promise<FolderOnDisk> {
    this.check();
    const found = this.held.get(name);
    if (found instanceof FolderOnDisk) return found;
    if (found) throw failure('TypeMismatchError');
    if (!create) throw failure('NotFoundError');
    const made = new FolderOnDisk();
    this.held.set(name, made);
    return made;
  }
  async getFileHandle(name: string, { create = false } = {}) {
    this.check();
    const found = this.held.get(name);
    if (found instanceof FolderOnDisk) throw failure('TypeMismatchError');
    if (!found && !create) throw failure('NotFoundError');
    return {
      kind: 'file',
      getFile: async () => new Blob([this.held.get(name) as Uint8Array<ArrayBuffer>]),
      createWritable: async () => {
        let written = new Uint8Array();
        return {
          write: async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
            written = bytes.slice();
          },
          // Nothing is in the file before it is closed.
          close: async () => void this.held.set(name, written),
        };
      },
    };
  }
  async removeEntry(name: string): Promise<void> {
    this.check();
    if (!this.held.delete(name)) throw failure('NotFoundError');
  }
  async *entries(): AsyncGenerator<[string, { kind: string }]> {
    this.check();
    for (const [name, entry] of this.held)
      yield [name, { kind: entry instanceof FolderOnDisk ? 'directory' : 'file' }];
  }
}

const open = (folder: FolderOnDisk) => createFolderTransport(folder as unknown as FileSystemDirectoryHandle);
const bytes = new Uint8Array([1, 2, 3]);

describe('a chosen folder', () => {
  test('does the five verbs, each of them twice', async () => {
    const files = open(new FolderOnDisk());
    for (let round = 0; round < 2; round++) {
      await files.makeFolder('sidelight');
      await files.makeFolder('sidelight/v1');
      await files.put('sidelight/v1/manifest', bytes);
    }
    expect(await files.get('sidelight/v1/manifest')).toEqual(bytes);
    expect(await files.list('sidelight')).toEqual([{ name: 'v1', folder: true, bytes: null }]);
    expect(await files.list('')).toEqual([{ name: 'sidelight', folder: true, bytes: null }]);
    for (let round = 0; round < 2; round++) await files.delete('sidelight/v1/manifest');
    expect(await files.list('sidelight/v1')).toEqual([]);
  });

  test('says of what is missing that there is none', async () => {
    const files = open(new FolderOnDisk());
    expect(await files.get('sidelight/v1/manifest')).toBeNull();
    expect(await files.list('sidelight')).toBeNull();
    await expect(files.put('sidelight/file', bytes)).rejects.toMatchObject({ reason: 'not-found' });
  });

  test('passes over a folder where a file is looked for', async () => {
    const files = open(new FolderOnDisk());
    await files.makeFolder('manifest');
    expect(await files.get('manifest')).toBeNull();
  });

  test.each([
    ['NotAllowedError', 'folder'],
    ['QuotaExceededError', 'full'],
    ['NoModificationAllowedError', 'locked'],
  ])('tells %s as %s', async (name, reason) => {
    const folder = new FolderOnDisk();
    folder.refuse = name;
    await expect(open(folder).put('file', bytes)).rejects.toMatchObject({ reason });
    await expect(open(folder).list('')).rejects.toMatchObject({ reason });
  });

  test('carries a library between two devices, past the files that its carrier leaves there', async () => {
    const disk = new FolderOnDisk();
    const [a, b] = [await startDevice(1, open(disk)), await startDevice(2, open(disk))];
    for (const device of [a, b]) await device.join();
    await a.repository.create(draft(1));
    await a.sync();
    disk.held.set('.stfolder', new FolderOnDisk());
    const v1 = (disk.held.get('sidelight') as FolderOnDisk).held.get('v1') as FolderOnDisk;
    v1.held.set('desktop.ini', bytes).set('.syncthing.manifest.tmp', bytes);
    for (const entry of [...v1.held.values()])
      if (entry instanceof FolderOnDisk)
        entry.held.set('manifest.sync-conflict-20260501-120000-ABCDEFG', bytes);
    await b.repository.create(draft(2));
    for (const device of [b, a]) expect((await device.sync()).damaged).toEqual([]);
    expect((await shared(a)).highlights).toHaveLength(2);
    expect(await shared(b)).toEqual(await shared(a));
  });
});
