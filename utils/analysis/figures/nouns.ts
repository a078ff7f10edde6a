const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'people',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    wolves: 'wolf',
    leaves: 'leaf',
    halves: 'half',
    shelves: 'shelf',
    thieves: 'thief',
    calves: 'calf',
    feet: 'foot',
    teeth: 'tooth',
    geese: 'goose',
    mice: 'mouse',
    series: 'series',
    species: 'species',
    aircraft: 'aircraft',
    spacecraft: 'spacecraft',
    police: 'police',
    troops: 'troop',
    staff: 'staff',
    personnel: 'personnel',
    cattle: 'cattle',
    sheep: 'sheep',
    deer: 'deer',
    fish: 'fish',
    movies: 'movie',
    cookies: 'cookie',
    ties: 'tie',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    data: 'data',
    media: 'media',
    analyses: 'analysis',
    crises: 'crisis',
    bases: 'base',
    cases: 'case',
    houses: 'house',
    buses: 'bus',
    gases: 'gas',
    heroes: 'hero',
    potatoes: 'potato',
    tomatoes: 'tomato',
    volcanoes: 'volcano',
    tornadoes: 'tornado',
    vetoes: 'veto',
    shoes: 'shoe',
    toes: 'toe',
    iraqis: 'iraqi',
    israelis: 'israeli',
    pakistanis: 'pakistani',
    saudis: 'saudi',
    yemenis: 'yemeni',
    kuwaitis: 'kuwaiti',
    emiratis: 'emirati',
    bangladeshis: 'bangladeshi',
    nazis: 'nazi',
    taxis: 'taxi',
    wikis: 'wiki',
    skis: 'ski',
    alibis: 'alibi',
    rabbis: 'rabbi',
    menus: 'menu',
    gurus: 'guru',
  }),
);

/** Plural and singular alike. */
const INVARIANT = new Set(
  'people aircraft spacecraft police staff personnel cattle sheep deer fish series species troops offspring crew alumni genera'.split(
    ' ',
  ),
);

/** Peoples whose name has no plural of its own: "two French", "three Japanese". */
const PEOPLES = new Set(
  'japanese chinese vietnamese portuguese lebanese taiwanese burmese sudanese maltese french british irish dutch swiss welsh māori maori'.split(
    ' ',
  ),
);
export const isPeople = (word: string): boolean => PEOPLES.has(word);

const PERSON_NOUNS = new Set(
  `man woman boy girl child baby toddler teenager teen youth juvenile adult student pupil suspect victim driver pedestrian passenger
  son daughter brother sister mother father husband wife widow grandmother grandfather actor actress singer star player resident
  native officer soldier pensioner men women boys girls children people teenagers youths adults students pupils residents anyone
  someone those infant patient defendant pilot cyclist motorcyclist rider worker employee teacher engineer farmer lawyer`.split(
    /\s+/,
  ),
);
/** Whether a noun in lower case names a person, so that an age can be told of it. */
export const isPersonNoun = (word: string): boolean => PERSON_NOUNS.has(word);

const NO_PLURAL = /(?:ss|us|is|ous|news|'s)$/;

/** "gunmen", "grandchildren"; not "specimen". */
const MEN = /(?:[^i]men|children)$/;
const NO_MEN = new Set('abdomen omen acumen semen stamen cyclamen ramen yemen amen lumen foramen'.split(' '));

/** Whether a word in lower case looks like a plural noun. */
export function isPlural(word: string): boolean {
  if (INVARIANT.has(word)) return true;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined || (MEN.test(word) && !NO_MEN.has(word))) return true;
  return word.length > 2 && word.endsWith('s') && !NO_PLURAL.test(word);
}

/** The singular of a noun in lower case. */
export function countedNoun(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || !word.endsWith('s') || NO_PLURAL.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word))
    return /[^s](?:ses|zes)$/.test(word) ? word.slice(0, -1) : word.slice(0, -2);
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  return word.slice(0, -1);
}
