/** Active codes of ISO 4217, those that dated articles still use (DEM, FRF …), and the bitcoin's customary one. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
  CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
  ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
  MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
  SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES
  VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG ATS BEF DEM ESP FIM FRF GRD HRK IEP ITL LTL LVL NLG PTE XBT BTC`.split(
    /\s+/,
  ),
);

/** Codes that are English words in capitals too: money only where an amount touches or follows them. */
export const WORDLIKE_CODES: ReadonlySet<string> = new Set([
  'ALL',
  'TOP',
  'TRY',
  'MAD',
  'COP',
  'CUP',
  'GEL',
  'LAK',
  'PEN',
  'RON',
  'SOS',
  'SAR',
  'MOP',
  'BAM',
  'AMD',
  'SLE',
  'LED',
]);

/** Names that are no ISO codes but stand where codes stand. */
export const CODE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['RMB', 'CNY'],
  ['CNH', 'CNY'],
  ['NTD', 'TWD'],
  ['STG', 'GBP'],
  ['Rs', 'INR'],
  ['RS', 'INR'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['kr', 'SEK'],
  ['SFr', 'CHF'],
  ['Sfr', 'CHF'],
  ['R', 'ZAR'],
  ['Ksh', 'KES'],
  ['KSh', 'KES'],
  ['Sh', 'KES'],
  ['DM', 'DEM'],
  ['zł', 'PLN'],
]);

/** Signs of money, and the currency that a sign means where nothing says otherwise. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['＄', 'USD'],
  ['﹩', 'USD'],
  ['£', 'GBP'],
  ['￡', 'GBP'],
  ['₤', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
  ['円', 'JPY'],
  ['元', 'CNY'],
  ['圆', 'CNY'],
  ['₹', 'INR'],
  ['₨', 'INR'],
  ['ரூ', 'LKR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['￦', 'KRW'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₸', 'KZT'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₭', 'LAK'],
  ['₮', 'MNT'],
  ['₵', 'GHS'],
  ['₾', 'GEL'],
  ['₼', 'AZN'],
  ['֏', 'AMD'],
  ['฿', 'THB'],
  ['៛', 'KHR'],
  ['৳', 'BDT'],
  ['؋', 'AFN'],
  ['₿', 'XBT'],
]);

/** What letters before "$" make of it: "A$", "HK$", "mxn$". ISO codes are understood beside these. */
export const DOLLAR_PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'USD',
    a: 'AUD',
    au: 'AUD',
    aus: 'AUD',
    c: 'CAD',
    ca: 'CAD',
    cdn: 'CAD',
    can: 'CAD',
    nz: 'NZD',
    hk: 'HKD',
    s: 'SGD',
    sg: 'SGD',
    nt: 'TWD',
    r: 'BRL',
    mx: 'MXN',
    mex: 'MXN',
    tt: 'TTD',
    j: 'JMD',
    ja: 'JMD',
    bds: 'BBD',
    fj: 'FJD',
    ec: 'XCD',
    n: 'NAD',
    z: 'ZWG',
    b: 'BND',
    gy: 'GYD',
    ar: 'ARS',
    col: 'COP',
    cl: 'CLP',
  }),
);

interface CurrencyNoun {
  /** The currency that the noun means without an adjective. */
  readonly plain: string;
  /** Whose it is, by adjective or country. */
  readonly of?: Readonly<Record<string, string>>;
}

const NOUNS: readonly (readonly [string, CurrencyNoun])[] = [
  [
    'dollar dollars buck bucks',
    {
      plain: 'USD',
      of: {
        us: 'USD',
        american: 'USD',
        australian: 'AUD',
        aussie: 'AUD',
        canadian: 'CAD',
        zealand: 'NZD',
        kong: 'HKD',
        singapore: 'SGD',
        singaporean: 'SGD',
        taiwan: 'TWD',
        taiwanese: 'TWD',
        jamaican: 'JMD',
        fijian: 'FJD',
        fiji: 'FJD',
        bahamian: 'BSD',
        barbadian: 'BBD',
        barbados: 'BBD',
        bermudian: 'BMD',
        brunei: 'BND',
        belize: 'BZD',
        namibian: 'NAD',
        liberian: 'LRD',
        guyanese: 'GYD',
        surinamese: 'SRD',
        tobago: 'TTD',
        caribbean: 'XCD',
        cayman: 'KYD',
      },
    },
  ],
  [
    'pound pounds quid',
    {
      plain: 'GBP',
      of: {
        british: 'GBP',
        uk: 'GBP',
        egyptian: 'EGP',
        lebanese: 'LBP',
        syrian: 'SYP',
        sudanese: 'SDG',
        irish: 'IEP',
        gibraltar: 'GIP',
        falkland: 'FKP',
      },
    },
  ],
  ['sterling', { plain: 'GBP' }],
  ['euro euros', { plain: 'EUR' }],
  ['yen', { plain: 'JPY', of: { japanese: 'JPY' } }],
  ['yuan renminbi kuai', { plain: 'CNY', of: { chinese: 'CNY' } }],
  [
    'rupee rupees',
    {
      plain: 'INR',
      of: {
        indian: 'INR',
        pakistani: 'PKR',
        pakistan: 'PKR',
        lankan: 'LKR',
        lanka: 'LKR',
        nepalese: 'NPR',
        nepali: 'NPR',
        mauritian: 'MUR',
        mauritius: 'MUR',
        seychelles: 'SCR',
      },
    },
  ],
  ['rupiah rupiahs', { plain: 'IDR' }],
  ['ringgit ringgits', { plain: 'MYR' }],
  ['baht bahts', { plain: 'THB' }],
  ['dong dongs', { plain: 'VND' }],
  ['won', { plain: 'KRW', of: { korean: 'KRW', north: 'KPW' } }],
  [
    'franc francs',
    {
      plain: 'CHF',
      of: {
        swiss: 'CHF',
        french: 'FRF',
        belgian: 'BEF',
        cfa: 'XOF',
        congolese: 'CDF',
        rwandan: 'RWF',
        rwanda: 'RWF',
        burundian: 'BIF',
        guinean: 'GNF',
        djiboutian: 'DJF',
        comorian: 'KMF',
        cfp: 'XPF',
      },
    },
  ],
  [
    'mark marks deutschemark deutschemarks deutschmarks',
    { plain: 'DEM', of: { german: 'DEM', finnish: 'FIM', deutsche: 'DEM' } },
  ],
  ['markka markkaa markkas', { plain: 'FIM', of: { finnish: 'FIM' } }],
  ['guilder guilders', { plain: 'NLG', of: { dutch: 'NLG', antillean: 'ANG' } }],
  ['peseta pesetas', { plain: 'ESP', of: { spanish: 'ESP' } }],
  ['escudo escudos', { plain: 'PTE', of: { portuguese: 'PTE', verde: 'CVE' } }],
  ['drachma drachmas', { plain: 'GRD', of: { greek: 'GRD' } }],
  [
    'krone kroner krona kronor kronur',
    {
      plain: 'SEK',
      of: {
        swedish: 'SEK',
        norwegian: 'NOK',
        danish: 'DKK',
        icelandic: 'ISK',
      },
    },
  ],
  ['kroner', { plain: 'NOK', of: { norwegian: 'NOK', danish: 'DKK' } }],
  [
    'crown crowns koruna korunas',
    { plain: 'CZK', of: { czech: 'CZK', swedish: 'SEK', norwegian: 'NOK', danish: 'DKK' } },
  ],
  ['zloty zlotys złoty zloties', { plain: 'PLN', of: { polish: 'PLN' } }],
  ['forint forints', { plain: 'HUF', of: { hungarian: 'HUF' } }],
  ['lev leva levs', { plain: 'BGN', of: { bulgarian: 'BGN' } }],
  ['leu lei', { plain: 'RON', of: { romanian: 'RON', moldovan: 'MDL' } }],
  ['kuna kunas', { plain: 'HRK', of: { croatian: 'HRK' } }],
  ['litas', { plain: 'LTL', of: { lithuanian: 'LTL' } }],
  ['lats', { plain: 'LVL', of: { latvian: 'LVL' } }],
  [
    'rouble roubles ruble rubles',
    { plain: 'RUB', of: { russian: 'RUB', belarusian: 'BYN', belarussian: 'BYN' } },
  ],
  ['hryvnia hryvnias hryvnya', { plain: 'UAH', of: { ukrainian: 'UAH' } }],
  [
    'lira liras lire',
    { plain: 'TRY', of: { turkish: 'TRY', italian: 'ITL', lebanese: 'LBP', syrian: 'SYP' } },
  ],
  ['shekel shekels', { plain: 'ILS', of: { israeli: 'ILS', new: 'ILS' } }],
  [
    'dinar dinars',
    {
      plain: '',
      of: {
        kuwaiti: 'KWD',
        jordanian: 'JOD',
        iraqi: 'IQD',
        bahraini: 'BHD',
        algerian: 'DZD',
        tunisian: 'TND',
        libyan: 'LYD',
        serbian: 'RSD',
        macedonian: 'MKD',
      },
    },
  ],
  ['dirham dirhams', { plain: 'AED', of: { emirati: 'AED', uae: 'AED', emirates: 'AED', moroccan: 'MAD' } }],
  ['riyal riyals', { plain: 'SAR', of: { saudi: 'SAR', qatari: 'QAR', qatar: 'QAR' } }],
  ['rial rials', { plain: 'IRR', of: { iranian: 'IRR', omani: 'OMR', yemeni: 'YER' } }],
  ['toman tomans', { plain: 'IRR' }],
  ['naira nairas', { plain: 'NGN', of: { nigerian: 'NGN' } }],
  ['cedi cedis', { plain: 'GHS', of: { ghanaian: 'GHS' } }],
  ['rand', { plain: 'ZAR', of: { african: 'ZAR' } }],
  [
    'shilling shillings',
    { plain: 'KES', of: { kenyan: 'KES', ugandan: 'UGX', tanzanian: 'TZS', somali: 'SOS', austrian: 'ATS' } },
  ],
  ['schilling schillings', { plain: 'ATS', of: { austrian: 'ATS' } }],
  ['birr', { plain: 'ETB', of: { ethiopian: 'ETB' } }],
  ['kwacha', { plain: 'ZMW', of: { zambian: 'ZMW', malawian: 'MWK', malawi: 'MWK' } }],
  ['kwanza kwanzas', { plain: 'AOA', of: { angolan: 'AOA' } }],
  ['metical meticais', { plain: 'MZN' }],
  ['pula', { plain: 'BWP', of: { botswana: 'BWP' } }],
  ['dalasi', { plain: 'GMD' }],
  ['ariary', { plain: 'MGA' }],
  ['nakfa', { plain: 'ERN' }],
  ['loti maloti', { plain: 'LSL' }],
  ['reais', { plain: 'BRL', of: { brazilian: 'BRL' } }],
  ['real', { plain: '', of: { brazilian: 'BRL' } }],
  [
    'peso pesos',
    {
      plain: 'MXN',
      of: {
        mexican: 'MXN',
        argentine: 'ARS',
        argentinian: 'ARS',
        chilean: 'CLP',
        colombian: 'COP',
        philippine: 'PHP',
        philippines: 'PHP',
        cuban: 'CUP',
        uruguayan: 'UYU',
        dominican: 'DOP',
      },
    },
  ],
  ['sol soles', { plain: '', of: { peruvian: 'PEN' } }],
  ['bolivar bolivars bolivares', { plain: 'VES', of: { venezuelan: 'VES' } }],
  ['boliviano bolivianos', { plain: 'BOB' }],
  ['guarani guaranis', { plain: 'PYG' }],
  ['quetzal quetzals quetzales', { plain: 'GTQ' }],
  ['lempira lempiras', { plain: 'HNL' }],
  ['cordoba cordobas', { plain: 'NIO' }],
  ['colon colones', { plain: '', of: { rican: 'CRC', salvadoran: 'SVC' } }],
  ['gourde gourdes', { plain: 'HTG' }],
  ['balboa balboas', { plain: 'PAB' }],
  ['taka', { plain: 'BDT', of: { bangladeshi: 'BDT' } }],
  ['afghani afghanis', { plain: 'AFN' }],
  ['tenge', { plain: 'KZT' }],
  ['som', { plain: 'KGS', of: { kyrgyz: 'KGS', uzbek: 'UZS' } }],
  ['manat manats', { plain: 'AZN', of: { turkmen: 'TMT', azerbaijani: 'AZN' } }],
  ['lari', { plain: 'GEL', of: { georgian: 'GEL' } }],
  ['tugrik tugriks', { plain: 'MNT' }],
  ['kip', { plain: 'LAK' }],
  ['riel riels', { plain: 'KHR' }],
  ['kyat kyats', { plain: 'MMK' }],
  ['pataca patacas', { plain: 'MOP' }],
  ['ngultrum', { plain: 'BTN' }],
  ['lek leke', { plain: 'ALL' }],
  ['bitcoin bitcoins', { plain: 'XBT' }],
];

/** Nouns of money, singular and plural. */
export const CURRENCY_NOUNS: ReadonlyMap<string, CurrencyNoun> = new Map(
  NOUNS.flatMap(([words, noun]) => words.split(' ').map((word): [string, CurrencyNoun] => [word, noun])),
);

/** Nouns of money that mean other things more often: they need a large amount or an adjective of a country. */
export const AMBIGUOUS_NOUNS: ReadonlySet<string> = new Set(
  'won mark marks real sol som lei crown crowns rand pula colon dong kip lev drachma drachmas quid buck bucks'.split(
    ' ',
  ),
);

/** Every adjective or country that can stand before a noun of money. */
export const CURRENCY_ADJECTIVES: ReadonlySet<string> = new Set(
  NOUNS.flatMap(([, { of }]) => Object.keys(of ?? {})).concat(
    'new',
    'hong',
    'south',
    'saudi',
    'sri',
    'costa',
    'united',
    'u',
    'u.s.',
    'u.s',
    'states',
    'singapore',
  ),
);

/** Coins: which currency, and how many make one of it. */
export const COINS: ReadonlyMap<string, { readonly code: string; readonly parts: number }> = new Map(
  (
    [
      ['cent cents', 'USD', 100],
      ['¢', 'USD', 100],
      ['pence penny pennies', 'GBP', 100],
      ['sen', 'MYR', 100],
      ['paise paisa', 'INR', 100],
      ['kopeck kopecks kopek kopeks', 'RUB', 100],
      ['pfennig pfennigs', 'DEM', 100],
      ['centime centimes', 'CHF', 100],
      ['dime dimes', 'USD', 10],
    ] as const
  ).flatMap(([words, code, parts]) => words.split(' ').map((word) => [word, { code, parts }] as const)),
);
