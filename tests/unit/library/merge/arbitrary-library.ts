import fc from 'fast-check';
import { caseId, type LibrarySnapshot, savedId } from '../../../../utils/library/library-snapshot.ts';
import { mergeBearers } from '../../../../utils/library/merge/merge-cases.ts';
import { COLOURS } from '../../../../utils/model/colours.ts';
import {
  type ArticleRecord,
  type CaseMember,
  type CaseRecord,
  type HighlightRecord,
  type NameRecord,
  STATES,
} from '../../../../utils/model/records.ts';
import { uuid } from '../library-fixture.ts';

const moment = fc
  .integer({ min: 0, max: 20 })
  .map((n) => new Date(Date.UTC(2026, 4, 1) + n * 1_000).toISOString());
const KEYS = ['example.org/a', 'example.org/b', 'example.org/p?id=1', 'example.org/p?id=2'] as const;
const WORDS = [
  'rates',
  'The harbour opened in May.',
  'Nobody had expected the cranes to stand that long beside the quay in winter.',
];

/** Few ids, keys, moments and words, so that all that can collide does. */
const highlight: fc.Arbitrary<HighlightRecord> = fc
  .record({
    id: fc.integer({ min: 1, max: 12 }).map(uuid),
    made: moment,
    changed: moment,
    exact: fc.constantFrom(...WORDS),
    context: fc.option(fc.constantFrom('before', 'behind')),
    note: fc.constantFrom('', 'Check.', 'Else.', 'Check. Else.'),
    tags: fc.subarray(['ports', 'press']),
    colour: fc.constantFrom(...COLOURS),
    articleKey: fc.constantFrom(...KEYS),
    state: fc.constantFrom(...STATES),
  })
  .map(({ id, made, changed, exact, context, note, tags, colour, articleKey, state }) => ({
    id,
    created: made < changed ? made : changed,
    modified: made < changed ? changed : made,
    motivation: note ? ('commenting' as const) : ('highlighting' as const),
    target: {
      source: `https://${articleKey}`,
      selector: [
        { type: 'TextQuoteSelector' as const, exact, ...(context && { prefix: context, suffix: context }) },
      ],
    },
    body: [
      ...(note ? [{ type: 'TextualBody' as const, value: note, purpose: 'commenting' as const }] : []),
      ...tags.map((value) => ({ type: 'TextualBody' as const, value, purpose: 'tagging' as const })),
    ],
    colour,
    articleKey,
    state,
  }));

const article = (key: string): fc.Arbitrary<ArticleRecord> =>
  fc
    .record({
      id: fc.integer({ min: 100, max: 110 }).map(uuid),
      alias: fc.option(fc.constantFrom(...KEYS), { freq: 4 }),
      made: moment,
      changed: moment,
      title: fc.constantFrom('', 'One title', 'Another'),
      topics: fc.subarray(['transport', 'labour']),
      savedAt: fc.option(moment),
      note: fc.constantFrom('', 'Read again.', 'Else.'),
      tags: fc.subarray(['later', 'ports']),
      tagged: fc.option(moment),
    })
    .map(({ id, alias, made, changed, title, topics, savedAt, note, tags, tagged }) => ({
      id,
      key,
      keys: [...new Set([key, alias ?? key])],
      created: made < changed ? made : changed,
      modified: made < changed ? changed : made,
      url: `https://${key}`,
      title,
      siteName: '',
      authors: [],
      publishedAt: null,
      language: 'en',
      savedAt,
      topics,
      entities: [],
      ...((note || tagged) && {
        body: [
          ...(note ? [{ type: 'TextualBody' as const, value: note, purpose: 'commenting' as const }] : []),
          ...tags.map((value) => ({ type: 'TextualBody' as const, value, purpose: 'tagging' as const })),
        ],
        ...(tagged && tagged !== (made < changed ? changed : made) && { fields: { tags: tagged } }),
      }),
    }));

const tombstone = fc.record({
  id: fc.oneof(
    fc.integer({ min: 1, max: 12 }).map(uuid),
    fc.constantFrom(...KEYS).map(savedId),
    fc.integer({ min: 1, max: 3 }).map((n) => caseId(uuid(n))),
  ),
  deleted: moment,
});

const member = (keys: readonly string[]): fc.Arbitrary<CaseMember> =>
  fc
    .record({ key: fc.constantFrom(...keys), at: moment, isOut: fc.boolean() })
    .map(({ key, at, isOut }) => ({ key, at, ...(isOut && { out: true as const }) }));
const members = (keys: readonly string[]): fc.Arbitrary<CaseMember[]> =>
  fc.uniqueArray(member(keys), { selector: ({ key }) => key, maxLength: 4 });

const caseRecord: fc.Arbitrary<CaseRecord> = fc
  .record({
    id: fc.integer({ min: 1, max: 3 }).map(uuid),
    name: fc.constantFrom('Harbour', 'Cranes'),
    moments: fc.tuple(moment, moment, moment),
    articles: members(KEYS),
    highlights: members([1, 2, 3].map(uuid)),
  })
  .map(({ moments, ...record }) => {
    const [created, named, modified] = moments.toSorted() as [string, string, string];
    return { ...record, created, named, modified };
  });

const nameRecord: fc.Arbitrary<NameRecord> = fc.record({
  id: fc.constantFrom('ann lee', 'harbour board'),
  modified: moment,
  page: fc.option(
    fc.record({
      language: fc.constant('en'),
      title: fc.constantFrom('Ann Lee', 'Ann Lee (judge)'),
      description: fc.constant(''),
    }),
  ),
  bearers: fc
    .array(
      fc.record({
        articles: fc.constantFrom<[string, string]>(
          ['a.example/1', 'a.example/2'],
          ['a.example/1', 'a.example/3'],
        ),
        same: fc.boolean(),
        at: moment,
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((words) => mergeBearers(words)),
});

/** A library that a machine might hold: every highlight has its article, no id is there twice. */
export const library: fc.Arbitrary<LibrarySnapshot> = fc.record({
  highlights: fc.uniqueArray(highlight, { selector: ({ id }) => id, maxLength: 8 }),
  articles: fc.tuple(...KEYS.map(article)),
  contents: fc.constant([]),
  tombstones: fc.uniqueArray(tombstone, { selector: ({ id }) => id, maxLength: 4 }),
  cases: fc.uniqueArray(caseRecord, { selector: ({ id }) => id, maxLength: 3 }),
  names: fc.uniqueArray(nameRecord, { selector: ({ id }) => id, maxLength: 2 }),
});

/** Machines whose ids are honest: one id was made at one moment, and nothing that is there is also said to be deleted. */
export const honestLibrary: fc.Arbitrary<LibrarySnapshot> = library.map((made) => {
  const highlights = made.highlights.map((record) => ({
    ...record,
    created: new Date(Date.UTC(2026, 3, 1 + Number.parseInt(record.id.slice(-2), 16))).toISOString(),
  }));
  const there = new Set(highlights.map(({ id }) => id));
  return { ...made, highlights, tombstones: made.tombstones.filter(({ id }) => !there.has(id)) };
});
