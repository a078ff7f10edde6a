/** Words and marks before the names in a byline. */
export const BYLINE_LEAD =
  /^(?:by\s*\|)?[\s|/•·–—-]*(?:(?:(?:written|posted|published|reported|story|words|text|article|report|review|opinion|column|analysis|interview|authored|submitted|contributed|created|compiled)\s+)?by\b:?|(?:authors?|writers?|reporter|from)\s*:|about the authors?:?)\s*/i;

/** End of the names in a byline: an address, a date, a source, the article's beginning. */
export const BYLINE_TAIL =
  /\s*(?:[|•·▪►/@[{<→]|\((?!\p{Lu}\.\s?\p{Lu})|\s[–—-]+(?:\s|$)|\s[–—-]+$|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?\s|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|may)\.?\s+\d|\d|\b(?:published|updated|posted|last (?:updated|modified)|for the|special to|in (?=[A-Z])|on (?=[A-Z\d])|at (?=\d)|edited by|reviewed by|illustrat\w+ by|photo\w* by|follow|via|min read|read more|view|share|comments?|twitter|facebook)\b).*$/iu;

export const CREDENTIAL =
  /^(?:ph\.?d|m\.?d|m\.?a|m\.?s|m\.?p\.?h|r\.?d|r\.?n|b\.?a|b\.?sc?|d\.?o|esq|cpa|jd|mba|dvm|dds|ms|rdn|ld|facp|mph)\.?$/i;

export const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/i;

export const BYLINE_ROLE =
  /(?:editor|writer|reporter|correspondent|contributor|columnist|producer|journalist|blogger|staff|analyst|critic|intern|director|author|founder|ceo|fellow|professor|anchor|photographer|freelancer)s?$/i;

export const BYLINE_ROLE_MODIFIER =
  /^(?:senior|staff|chief|deputy|managing|associate|assistant|contributing|executive|special|lead|political|politics|business|technology|tech|science|health|sports?|national|foreign|white|global|culture|entertainment|news|digital|guest|executive|freelance|investigative|education|opinion|games|food|features?|investigations|senior)$/i;

export const NOT_A_NAME =
  /^(?:no author|unknown|anonymous|admin(?:istrator)?|editor(?:s|ial)?|staff|author|by|news|the|and|more|about|profile|bio|website|contact|email|home|search|menu|subscribe|sign up|log ?in|read more|view all|see all|all posts?|view profile|n\/a|none|null|undefined|guest|webmaster|team|comments?|reply|follow(?: .*)?|contributors?|photos?|getty images|featured|advertisement|sponsored|share this|print|save|listen|wordpress|test|default|super user|redaktion)$/i;

export const BY_BEFORE_NAME = /(?:^|[\s|•·–—])by\b:?\s*/i;

export const BY_AT_START =
  /^\W*(?:(?:written|posted|published|reported|story|words)\s+(?:on\b.{0,40}\s)?)?by\b/i;

export const WRITTEN_BY = /\b(?:written|posted|published)\s+by:?\s/i;

export const OTHER_CREDIT =
  /\b(?:photo(?:graph)?s?|images?|illustrations?|pictures?|videos?|graphics?|art|edited|translated|reviewed|fact[- ]?check(?:ed)?|checked|portraits?|drawings?|maps?|produced|filmed|data|additional reporting)\b[^.]{0,20}\bby\b|^(?:photo|image|credit)/i;

export const ONLY_BY = /^(?:(?:written|posted|reported|story|words)\s+)?by:?$/i;

/** A personal site's name, with its owner's: "Ada Beck's Weblog". */
export const PERSONAL_SITE =
  /^(?!(?:the|an?|my|our|your) )(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*){1,2})['’]s? (?:\p{L}+ )?(?:blog|weblog|home ?page|home|site|website|journal|notes|newsletter|diary|notebook|garden)$/iu;

/** A credit to the house's own people and to agencies, none of whom it names: "Staff and news service reports". */
export const STAFF_CREDIT =
  /^(?:from )?(?:(?:\p{L}+ ){0,3}(?:staff|wire|news|agency|agencies)\b[\p{L}, &]{0,40})(?:reports?|services?|agencies|staff)$/iu;
