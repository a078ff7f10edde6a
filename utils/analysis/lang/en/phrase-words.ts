/** Words that key phrases are not made of, by the reason. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Closed-class words, auxiliaries and adverbs of degree: they end a phrase wherever they stand. */
export const PHRASE_FUNCTION_WORDS = words(`
  a an the this that these those i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
  myself yourself himself herself itself ourselves themselves who whom whose which what when where why how whether while
  and or but nor so yet if then than as because since unless until though although however therefore thus hence
  of in on at by for with without within into onto from to toward towards over under above below between among through during before after
  about against across along around behind beside besides beyond despite down up off out near per via upon amid like unlike except
  is are was were be been being am do does did done doing have has had having will would shall should can could may might must ought cannot
  not no never ever always often sometimes usually rarely seldom also too very quite rather really just only even still already almost
  there here now today yesterday tomorrow tonight again once twice ago soon later early late further instead perhaps maybe
  all any both each every either neither some many much more most few fewer less least several enough such own same other others another
  one ones two three four five six seven eight nine ten hundred thousand million billion dozen first second third last next
  's n't 're 've 'll 'd 'm ’s n’t ’re ’ve ’ll ’d ’m yes ok okay oh well please thanks hi hello alright heck hey wow etc allegedly reportedly gov com org www rep sen jr sr um uh e.g. i.e. eg ie vs vs. p.m. a.m. pm am ie. mr. mrs. ms. dr. st. u.s. u.k. mr mrs ms dr st
`);

/** Nouns so general that alone they say nothing of an article. */
export const GENERAL_NOUNS = words(`
  thing things something anything everything nothing someone anyone everyone somebody anybody everybody nobody person people man men woman women guy guys
  time times year years month months week weeks weekend day days hour hours minute minutes second seconds moment moments today yesterday tomorrow tonight morning
  afternoon evening night decade decades century centuries date period era age ages past future present end start beginning middle
  way ways part parts lot lots bit kind kinds sort sorts type types form forms piece pieces set sets list lists number numbers amount amounts
  percent percentage rate rates level levels point points line lines side sides place places area areas case cases fact facts example examples reason reasons
  question questions answer answers problem problems issue issues matter matters idea ideas view views opinion opinions word words term terms name names
  story stories article articles post posts page pages photo photos picture pictures image images video videos file comment comments email mail
  newsletter newsletters subscriber subscription subscribe advertisement ad ads cookie cookies copyright link links click source sources credit caption
  reader readers writer editor author spokesman spokeswoman spokesperson statement statements interview report reports update updates
  result results effect effects cause causes change changes difference rest half quarter majority total average use uses
  work works job jobs life lives world home house room hand hands head eye eyes face body back top bottom front left right inside outside
  group groups member members team teams company companies country countries state states city cities town
  plan plans chance chances choice option options step steps move moves turn look feel sense attention focus role
  mr mrs ms dr sir help need needs want hope thought try lack fan fans star stars deal deals experience
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun pm gmt est pst edt am
  incident incidents official officials authority authorities spokesperson surprise website websites site sites history advantage opportunity
  concern concerns attempt attempts behavior behaviour activity activities process situation condition conditions event events service services
  meter meters metre metres kilometer kilometre gram grams kilo kilos kilogram kilograms temperature celsius fahrenheit max min gmt
  game games player players shot shots winner win wins lead leads meeting meetings visit talk talks message messages letter letters
  friend friends boy boys girl girls kid kids child children parent parents mother father daughter son brother sister husband wife family families
  wife couple boss guest guests resident residents neighbor neighbors neighbour citizen citizens expert experts individual individuals staff
  bag box wall door table floor chair street sound color colors colour colours wave field west east north south
  gift item items product products customer customers user users information detail details feature features version device site app apps
  law rule rules order record records study studies test tests finding findings analysis approach system systems
  cost pay value sale sales job career
  attack attacks victim victims suspect officer officers charge charges killing death deaths injury injuries
  minister leader leaders party candidate candidates vote votes chief director manager head deputy governor
  series episode season role cast character characters audience scene scenes
  dish dishes ingredients meal drink class 
  season match score round half success failure loss gains defeat
  response decision decisions action actions effort efforts support help power control interest interests benefit benefits risk risks
  website blog tweet tweets account accounts online show shows host fan
  disease symptoms care
  disappointment generosity frustration gesture scope precaution bravery honor honour awareness pace chill buzz fury lead upside recovery
  roles performance performances project projects position positions mission organization organizations organisation organisations
  increase increases decrease expectation expectations stage stages timeline platform platforms lineup nation nations guess insight insights roundup
  exclusivity section sections insider insiders ploy snub buy phone phones industry industries mind minds league blade lake percentage longtime
  president presidents vice senator senators congressman congresswoman ambassador actor actress detective detectives sergeant strategist strategists
  aide aides analyst analysts envoy investigator investigators
  mb gb tb kb mhz ghz kwh tbsp tsp degree degrees inch inches foot feet mile miles km cm mm kg lb lbs pound pounds dollar dollars euro euros cent cents
`);

/** Adjectives that add nothing to the noun they stand before. */
export const EMPTY_ADJECTIVES = words(`
  new old good bad great big small large little long short high low certain different various own able likely unlikely possible recent current former
  previous next last first other such same many several important main major minor key full whole entire real true right wrong sure clear
  best better worst worse biggest largest smallest latest late early earlier later far further final following additional extra more most
  huge massive enormous tiny nice fine easy hard difficult simple similar similarly single double similar available happy sad lovely beautiful
  amazing awesome incredible fantastic wonderful terrible awful interesting ongoing upcoming subsequent initial overall general particular specific
  significant substantial considerable potential so-called young older younger higher lower greater fewer top
`);

/** Adjectives and names of a people, a party, a faith: beside a name they tell something, alone nothing of an article. */
export const PEOPLES = words(`
  american americans british briton britons english englishman scottish scot scots welsh irish european europeans german germans french italian italians spanish
  portuguese dutch belgian swiss austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian bulgarian greek greeks turkish
  turk turks serbian serb serbs croatian bosnian albanian ukrainian ukrainians russian russians soviet estonian latvian lithuanian georgian armenian
  israeli israelis palestinian palestinians arab arabs arabic egyptian syrian lebanese jordanian iraqi iraqis iranian iranians saudi yemeni kurdish afghan afghans
  pakistani indian indians bangladeshi chinese japanese korean koreans taiwanese vietnamese thai filipino indonesian malaysian singaporean mongolian
  nepali tibetan burmese cambodian australian australians canadian canadians mexican mexicans brazilian argentine argentinian chilean colombian
  venezuelan cuban peruvian bolivian jamaican haitian african africans asian asians nigerian kenyan ethiopian somali sudanese libyan
  tunisian moroccan algerian ghanaian ugandan zimbabwean latin latino latina hispanic western eastern northern southern
  muslim islamic persian jewish jew christian catholic protestant hindu buddhist sikh mormon evangelical orthodox
  republican republicans democrat democrats democratic tory tories labour conservative liberal gop
  londoner londoners californian texan floridian
`);

/** Hyphened words that measure or place rather than name: "12-year-old", "then-senator", "near-miss". */
export const AGE_OR_NEAR =
  /^(?:then|near|now|soon|ex|non|all)-|-(?:year|month|day|week|hour|minute)s?-|\d.*-|-(?:like|based|related|old|long|wide|style|friendly)$/u;
