/** English endings: what a word without its "-ed", "-ing" or plural "-s" is. Words are in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const DOUBLED_L = /* @__PURE__ */ words(`
  controll travell cancell labell modell fuell enroll compell propell expell patroll signall rivall fulfill totall
  counsell marvell quarrell channell tunnell dispell rebell repell excell initiall dialled diall duell jewell levell equall
  annull appall distill instill libell panell pedall shovell snorkell spirall swivell trowell unravell
`);
const KEEPS_DOUBLE = /* @__PURE__ */ words('add err purr odd egg putt buzz');
/** Stems that end like those that lost an "e", but lost none. */
const NO_E = /* @__PURE__ */ words(`
  focus bias gas canvas bus plus hang bang gang clang slang combat format visit edit limit exhibit deposit audit credit profit benefit inherit
  merit recruit quit vomit inhabit orbit solicit quiz waltz blitz murmur sulfur gather panic traffic mimic picnic solid method period feud
  open happen listen signal rival equal channel pedal total travel level model label cancel control counsel
  marvel quarrel tunnel fuel rebel excel expel compel propel repel patrol enrol fulfil abandon question mention station function condition reason season
  pardon person prison poison summon beckon reckon crayon weapon pilot pivot ballot riot carrot spot develop envelop gallop gossip worship equip
  target market budget pocket rocket ticket blanket interpret carpet cricket packet bracket racket socket trumpet
  monitor favor honor labor sponsor author anchor mirror factor tutor doctor editor harbor humor minor rumor savor vapor color tailor
  offer suffer differ consider deliver discover recover cover gather enter answer order transfer prefer refer confer defer render murder
  wonder remember number bother lower power tower shower hinder alter filter foster register minister master plaster
`);
/** Stems that lost an "e" against the rule for their ending. */
const WITH_E = /* @__PURE__ */ words(`
  complet delet compet deplet excret obsolet cit invit excit ignit recit writ unit expedit bit kit spit smit despit creat recreat procreat
  tast wast past hast bast postpon phon ston condon clon ton dethron zon interven conven contraven scen interfer adher persever sever rever
  explor ignor restor stor scor ador bor implor deplor abhorr gor snor chor breath cloth bath sooth loath tith writh
  compil fil smil pil profil reconcil til exil mil rul schedul inhal scal sal stal whal consol cajol pol hol til tim prim
  cop hop scop slop rop grop elop dop shap escap tap landscap scrap rap vap typ hyp wip swip pip snip grip strip rip recip
  impos believ danc mov lov hav giv liv com becom overcom welcom nam fram blam gam tam shamb tun prun fin lin min din win shin
  tun dun rat hat dat mat skat fat cur lur endur manoeuvr centr acr
  vot quot promot devot not denot remot tot rot connot caut rout refut mut
  judg challeng imping infring cring bing hing sing fring ting sponsor bak bik eras advis
  er er ow dy ey ag axl owe ey issu
`);
const VOWEL = 'aeiou';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWEL.includes(letter);

/** Puts back the "e" that a stem lost before "-ed" or "-ing", or takes away the letter that was doubled. */
export function restoreStem(stem: string): string {
  const last = stem.at(-1);
  const before = stem.at(-2);
  if (WITH_E.has(stem)) return `${stem}e`;
  if (NO_E.has(stem) || stem.length < 2) return stem;
  if (last === before && last !== undefined && !isVowel(last)) {
    if (last === 'l') return DOUBLED_L.has(stem) ? stem.slice(0, -1) : stem;
    return last === 's' || last === 'f' || last === 'z' || KEEPS_DOUBLE.has(stem) ? stem : stem.slice(0, -1);
  }
  if (stem.endsWith('ck') && /(?:ic|ac)k$/.test(stem) && NO_E.has(stem.slice(0, -1)))
    return stem.slice(0, -1);
  return lostE(stem, last, before) ? `${stem}e` : stem;
}

/** By ending alone; the lists above hold what goes against it. */
function lostE(stem: string, last: string | undefined, before: string | undefined): boolean {
  // One vowel letter after a consonant ("shap", "clos"), not two ("reveal").
  const oneVowel = isVowel(before) && !isVowel(stem.at(-3));
  switch (last) {
    case 'v':
    case 'u':
    case 'c':
    case 'z':
      return true;
    case 'g':
      return !/(?:i|o)ng$/.test(stem);
    case 's':
      return !stem.endsWith('ss');
    case 't':
      return (
        (before === 'a' && !/[eo]at$/.test(stem)) ||
        (before === 'u' && oneVowel && !stem.endsWith('put') && stem.length > 3)
      );
    case 'd':
    case 'b':
    case 'k':
      return oneVowel;
    case 'm':
      return oneVowel && (before === 'a' || before === 'u');
    case 'n':
      return oneVowel && before === 'i';
    case 'l':
      return !isVowel(before) && !/[rwh]l$/.test(stem);
    case 'r':
      return oneVowel
        ? before === 'a' || before === 'i' || before === 'u'
        : stem.endsWith('quir') || stem.endsWith('ctur');
    default:
      return false;
  }
}

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  `men man|women woman|children child|people person|feet foot|teeth tooth|geese goose|mice mouse|lives life|wives wife|knives knife
leaves leaf|wolves wolf|halves half|shelves shelf|thieves thief|loaves loaf|selves self|calves calf|elves elf|hooves hoof|scarves scarf
criteria criterion|phenomena phenomenon|crises crisis|analyses analysis|theses thesis|hypotheses hypothesis|diagnoses diagnosis|oases oasis
alumni alumnus|fungi fungus|nuclei nucleus|stimuli stimulus|cacti cactus|bacteria bacterium|indices index|matrices matrix|vertices vertex
movies movie|cookies cookie|calories calorie|zombies zombie|rookies rookie|selfies selfie|hoodies hoodie|brownies brownie|ties tie|pies pie|lies lie|dies die
shoes shoe|toes toe|foes foe|canoes canoe|hoes hoe|aches ache|caches cache|headaches headache|niches niche|avalanches avalanche|psyches psyche
buses bus|gases gas|viruses virus|campuses campus|bonuses bonus|statuses status|choruses chorus|lenses lens|atlases atlas|aliases alias|biases bias|canvases canvas|censuses census|surpluses surplus|walruses walrus|quizzes quiz
axes axis|bases base|businessmen businessman|businesswomen businesswoman|policemen policeman|firefighters firefighter|spokesmen spokesman|spokeswomen spokeswoman|spokespeople spokesperson|gentlemen gentleman|congressmen congressman|fishermen fisherman|craftsmen craftsman|chairmen chairman|salespeople salesperson|grandchildren grandchild|housewives housewife|midwives midwife`
    .split(/[|\n]/)
    .map((pair) => pair.split(' ') as [string, string]),
);

const NOT_PLURAL = /* @__PURE__ */ words(`
  series species news means headquarters politics economics mathematics physics athletics gymnastics ethics statistics electronics mechanics
  dynamics genetics logistics robotics analytics tactics aerobics basics barracks crossroads gas bus yes his its this thus us was has as is lens
  always perhaps sometimes besides afterwards towards less unless whereas across overseas alias atlas canvas christmas texas kansas arkansas
  illinois paris diabetes measles innings chaos cosmos pathos ethos bias plus minus versus
`);

/** The singular of a noun that may be a plural; the word itself where it is none. */
export function singular(noun: string): string {
  const irregular = IRREGULAR_PLURALS.get(noun);
  if (irregular !== undefined) return irregular;
  if (!noun.endsWith('s') || noun.length < 3 || NOT_PLURAL.has(noun)) return noun;
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|x|[^ae]ch|each|oach|sh|zz)es$/.test(noun)) return noun.slice(0, -2);
  if (/[^aeiou]oes$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
