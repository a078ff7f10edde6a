import { fileURLToPath } from 'node:url';
import { memoryRows } from './bench/memory/memory-rows.ts';

for (const row of (await memoryRows(fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)))) ??
  [])
  console.log(JSON.stringify(row));
process.exit(0);
