import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { jsonPieces } from '../library/export/json.ts';
import type { LibrarySnapshot } from '../library/library-snapshot.ts';
import { openLibraryFolder } from './open-sync/open-folder.ts';

const USAGE = `usage: npm run --silent open-sync -- FOLDER [--passphrase-file FILE] > library.json

Prints the library that a sync keeps in FOLDER as Sidelight's export. The passphrase comes from the file, from
SIDELIGHT_PASSPHRASE, or is asked for.`;

async function readPassphrase(file: string | undefined): Promise<string> {
  if (file) return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  if (process.env.SIDELIGHT_PASSPHRASE) return process.env.SIDELIGHT_PASSPHRASE;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question('Passphrase: ');
  terminal.close();
  return answer;
}

const sizes = ({ highlights, articles, contents }: LibrarySnapshot): string =>
  `${highlights.length} highlights, ${articles.length} articles, ${contents.length} texts`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'passphrase-file': { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (!folder || values.help) throw new Error(USAGE);
  if (!existsSync(join(folder, 'sidelight'))) throw new Error(`there is no folder "sidelight" in ${folder}`);
  const { library, unread } = await openLibraryFolder(
    folder,
    await readPassphrase(values['passphrase-file']),
  );
  for (const path of unread) console.error(`could not be read: ${path}`);
  console.error(sizes(library));
  for (const piece of jsonPieces(library)) process.stdout.write(piece);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
