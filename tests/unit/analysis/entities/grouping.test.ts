import { describe, expect, test } from 'vitest';
import { groupMentions } from '../../../../utils/analysis/entities/grouping.ts';
import { marked } from './mention-fixture.ts';

/** "name label count" of each group. */
function groups(source: string): string[] {
  const { text, mentions } = marked(source);
  return groupMentions(mentions, text).map(
    ({ name, label, mentions }) => `${name} ${label} ${mentions.length}`,
  );
}

describe('people', () => {
  test('a family name goes with the full name, before it or after it', () => {
    expect(groups('[Berg|PERSON] rose. [Anna Berg|PERSON] spoke; [Berg|PERSON]’s voice shook.')).toEqual([
      'Anna Berg PERSON 3',
    ]);
  });

  test('a given name goes with the only one who bears it', () => {
    expect(groups('[Anna Berg|PERSON] and [Otto Lind|PERSON] left. [Anna|PERSON] drove.')).toEqual([
      'Anna Berg PERSON 2',
      'Otto Lind PERSON 1',
    ]);
  });

  test('two people with one family name stay apart, and the bare name is the one named last', () => {
    expect(
      groups(
        '[Anna Berg|PERSON] began. [Berg|PERSON] sang. [Otto Berg|PERSON] came. [Berg|PERSON] and [Berg|PERSON] sat.',
      ),
    ).toEqual(['Anna Berg PERSON 2', 'Otto Berg PERSON 3']);
  });

  test('the bare name is the one whom the article is about, where it names the other in passing', () => {
    expect(
      groups(
        '[Anna Berg|PERSON] began. [Anna Berg|PERSON] sang. [Anna Berg|PERSON] sat beside [Otto Berg|PERSON]. [Berg|PERSON] left.',
      ),
    ).toEqual(['Anna Berg PERSON 4', 'Otto Berg PERSON 1']);
  });

  test('middle names and initials make no second person', () => {
    expect(groups('[Anna M. Berg|PERSON], that is [Anna Berg|PERSON] or [A. Berg|PERSON].')).toEqual([
      'Anna M. Berg PERSON 3',
    ]);
  });

  test('an initial that two people share belongs to neither', () => {
    expect(groups('[Anna Berg|PERSON], [Axel Berg|PERSON], [A. Berg|PERSON].')).toHaveLength(3);
  });

  test('father and son stay apart', () => {
    expect(groups('[Carl Berg|PERSON] and [Carl Berg Jr.|PERSON]')).toHaveLength(2);
  });

  test('a person named like a company is another thing', () => {
    expect(groups('[Ford|ORG] praised [Betty Ford|PERSON]. [Ford|PERSON] smiled.')).toEqual([
      'Ford ORG 1',
      'Betty Ford PERSON 2',
    ]);
  });
});

describe('organisations', () => {
  test('the opening of a name goes with the one that was named in full before it', () => {
    expect(groups('[Northgate Ferries|ORG] sails. [Northgate|ORG] lost. [Northgate|ORG]’s boats.')).toEqual([
      'Northgate Ferries ORG 3',
    ]);
  });

  test('what is named before a longer name, or opens two, stays alone', () => {
    expect(groups('[Orbis|ORG] rose. The [Orbis Foundation|ORG] gave.')).toHaveLength(2);
    expect(groups('[Delta Boats|ORG], [Delta Nurses|ORG] and [Delta|ORG]')).toHaveLength(3);
  });

  test('“the Federation” is the one federation named before it, of two neither', () => {
    expect(groups('The [Seafarers’ Federation|ORG] spoke. The [Federation|ORG] would vote.')).toEqual([
      'Seafarers’ Federation ORG 2',
    ]);
    expect(groups('The [Bank of Norhaven|ORG] paid. The [Bank|ORG] refused.')).toEqual([
      'Bank of Norhaven ORG 2',
    ]);
    expect(
      groups('[Seafarers’ Federation|ORG], [Miners’ Federation|ORG]: the [Federation|ORG]'),
    ).toHaveLength(3);
  });

  test('“the Times” is the one Times of the article, named before it or after it', () => {
    expect(groups('The [Times|ORG] wrote. The [Norhaven Times|ORG] sold.')).toEqual(['Norhaven Times ORG 2']);
    expect(groups('The [Norhaven Times|ORG], the [Bodmin Times|ORG], the [Times|ORG]')).toHaveLength(3);
  });

  test('a company goes with its longer name', () => {
    expect(groups('[Orbis|ORG] fell. [Orbis Platforms, Inc.|ORG] said so.')).toEqual([
      'Orbis Platforms, Inc. ORG 2',
    ]);
  });

  test('a division is not its company', () => {
    expect(groups('[Orbis|ORG] and [Orbis DeepSight|ORG]')).toHaveLength(2);
  });

  test('a name that two companies share stays alone', () => {
    expect(groups('[Delta|ORG], [Delta Electronics|ORG], [Delta Airlines|ORG]')).toHaveLength(3);
  });

  test('an acronym goes with the name whose initials it is', () => {
    expect(groups('The [Office of Harbour Safety|ORG] met. The [OHS|ORG] then left.')).toEqual([
      'Office of Harbour Safety ORG 2',
    ]);
  });

  test('an acronym in brackets goes with the name before it, whatever the tagger took it for', () => {
    expect(groups('The [Nordic Council of Grain Traders|ORG] ([NCGT|LOC]) met; [NCGT|LOC] rose.')).toEqual([
      'Nordic Council of Grain Traders ORG 3',
    ]);
  });

  test('initials that fit two names decide nothing', () => {
    expect(groups('[Bank of Chile|ORG], [Board of Crops|ORG], [BOC|ORG]')).toHaveLength(3);
  });

  test('"the" and "’s" make no second thing', () => {
    expect(groups('[The Orbis Fund|ORG] and [Orbis Fund’s|ORG]')).toEqual(['Orbis Fund ORG 2']);
  });
});

describe('places and other things', () => {
  test('a country goes by its usual other names', () => {
    expect(groups('the [US|LOC], the [United States|LOC], [America|LOC]')).toEqual(['United States GPE 3']);
  });

  test('a storm goes by its name alone', () => {
    expect(groups('[Storm Tovrik|EVENT] came. [Tovrik|EVENT] left. The [Games|EVENT] began.')).toEqual([
      'Storm Tovrik EVENT 2',
      'Games EVENT 1',
    ]);
  });

  test('people of a country are not the country', () => {
    expect(groups('[American|NORP] in [America|LOC]')).toEqual(['American NORP 1', 'America GPE 1']);
  });

  test.each([
    ['Lake Ohrid', 'LOC', 'LOC'],
    ['the Middle East', 'LOC', 'LOC'],
    ['Tegel Airport', 'LOC', 'FAC'],
    ['Uppsala', 'LOC', 'GPE'],
    ['Clean Harbours Act', 'MISC', 'LAW'],
    ['Treaty of Utrecht', 'EVENT', 'LAW'],
    ['Bill', 'PERSON', 'PERSON'],
    ['Harbour Protocol', 'MISC', 'LAW'],
    ['Grey Party Convention', 'EVENT', 'EVENT'],
    ['Parcel Transfer Protocol', 'PRODUCT', 'PRODUCT'],
  ])('%s, tagged %s, is %s', (name, type, label) => {
    expect(groups(`[${name}|${type}]`)[0]).toContain(` ${label} `);
  });

  test('a name of no kind is left out', () => {
    expect(groups('[Gibbs Sampling|MISC]')).toEqual([]);
  });
});

describe('the name that stands for a thing', () => {
  test('is the form used most, not another name of it', () => {
    expect(groups('[US|LOC] firms, [US|LOC] courts, all over [America|LOC].')).toEqual(['US GPE 3']);
    expect(groups('[Britain|LOC], [Britain|LOC] and the [UK|LOC].')).toEqual(['Britain GPE 3']);
  });

  test('is the name in full where the form used most is its acronym', () => {
    expect(groups('[US|LOC] firms, [US|LOC] courts, the [United States|LOC], [America|LOC].')).toEqual([
      'United States GPE 4',
    ]);
  });
});

describe('teams and shops', () => {
  test('a nickname goes with the full name that ends in it, wherever that stands', () => {
    expect(groups('The [Herons|ORG] lost. The [Norvale Herons|ORG] won. The [Herons|ORG] sang.')).toEqual([
      'Norvale Herons ORG 3',
    ]);
  });

  test('a nickname of two teams stays alone', () => {
    expect(
      groups('The [Norvale Herons|ORG] met the [Estham Herons|ORG]. The [Herons|ORG] won.'),
    ).toHaveLength(3);
  });

  test('a shop with its owner’s name goes with its full name', () => {
    expect(groups("[Lund's|ORG] sold drills. [LUND'S COMPANIES INC|ORG] paid.")).toHaveLength(1);
    expect(groups("[Lund's|ORG] sold drills. [Lund Street School|ORG] paid.")).toHaveLength(2);
  });
});

describe('courts and banks of a country', () => {
  test('go with their bare names', () => {
    expect(
      groups('The [Constitutional Court of Norway|ORG] ruled. The [Constitutional Court|ORG] sat.'),
    ).toHaveLength(1);
    expect(groups('The [Federal Bank|ORG] paid. The [Norwegian Federal Bank|ORG] paid.')).toHaveLength(1);
  });

  test('of two countries stay apart', () => {
    expect(groups('The [Bank of Norway|ORG] paid. The [Bank of Spain|ORG] paid.')).toHaveLength(2);
  });

  test('a state goes by its abbreviation', () => {
    expect(groups('He left [California|LOC]. She lives in Folsom, [Calif|LOC].')).toHaveLength(1);
  });
});
