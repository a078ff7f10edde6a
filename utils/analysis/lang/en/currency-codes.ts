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

export const LOWER_CODES: ReadonlySet<string> = new Set(
  'usd eur gbp jpy cny rmb cad aud inr chf sek nok dkk nzd hkd sgd mxn brl zar krw rub btc'.split(' '),
);
