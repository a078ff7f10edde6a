/** Lines that offer, ask or disclaim, by how they begin. */
export const OFFER_AT_START =
  /^\(?(?:advertisements?\b:?|sponsored\b|related(?:\s+(?:stor(?:y|ies)|articles?|content|links?|posts?|topics?|coverage|news|reading))?\s*:?$|(?:read|see|watch|listen)\s+(?:more|also|next|now)\b|more (?:from|on|in|stories|news|about)\b.{0,60}$|filed under\b|tags?\s*:|topics?\s*:|share (?:this|on|via)\b|sign up\b|subscribe\b|(?:click|tap) here\b|follow (?:us|@|the author|\p{Lu}[\p{L} ]{2,40} on (?:twitter|facebook|instagram|x\b|bluesky|threads|linkedin|tiktok))|submit (?:a|your) (?:letter|story|tip|comment|question)|for (?:the|more) (?:latest|breaking)\b.{0,60}\b(?:download|sign up|subscribe|follow|visit|app)\b|like us on|join (?:our|the) (?:newsletter|mailing|conversation)|never miss\b|get (?:the|our|your)\b.{0,80}\b(?:newsletter|inbox|daily|edition|email)|want (?:more|to read)\b.{0,60}\?$|copyright\b|©|\(c\) \d{4}|all rights reserved|this material may not be published|originally published (?:at|on|in)|(?:photo|image|picture)s?(?: credit| source| by|:)|photograph by|credits?:|getty images|comments? ?(?:\(\d+\))?$|leave a (?:comment|reply)|skip (?:to|ad)|story continues|article continues|continue reading|recommended (?:for you|stories|videos?)|you (?:may|might) (?:also )?(?:like|be interested)|(?:print|email|save) this|loading|enter your email|by signing up|advertising disclo|disclosure: we may|thanks for (?:reading|signing)|support our journalism|donate\b|download our app|view (?:all|comments|gallery)|show comments|posted in:?|published in:?$|(?:published|posted|written|updated)(?: on| by)?:)/iu;

export const OFFER_ANYWHERE =
  /\b(?:all rights reserved|(?:sign up|subscribe|register) (?:here|now|today)|submit (?:a|your) (?:letter|story|tip|comment|question)|sign up (?:for|to) (?:our|the|receive|get)|subscribe to (?:our|the)|(?:to|in|into) your (?:e-?mail )?inbox|may not be (?:published|reproduced), broadcast|(?:this|the) (?:post|page|article|site)\b.{0,40}\b(?:affiliate|advertis\w+|partners?)\b|\b(?:affiliate|advertising) (?:links?|partners?|disclos\w+|disclaimer)\b|(?:is|are) not responsible for (?:the |any )?(?:opinions|content|statements|views|comments)|copyrighted (?:property|material)|download (?:the|our)\b.{0,40}\bapps?\b|may (?:receive|earn) (?:a |an )?(?:commission|compensation)|our (?:free |daily |weekly )?(?:e-?mail )?newsletters?\b|follow (?:us|him|her|me) on (?:twitter|facebook|instagram|x\b))/i;

/** A sentence that asks its reader to do something with the site. */
export const ASKS_READER =
  /^for (?:the|more) (?:latest|breaking)\b|(?:^|[.!?:|]\s)\W*(?:please )?(?:read|see|watch|listen|share|sign up|subscribe|click|tap|follow|submit|like us|join|get|skip|continue|download|donate|view|show|leave|print|email|save|enter|support|never|register|visit)\b/i;

/** Whom a site's own words speak to and of, as a story's do in quotation marks alone. */
export const SITE_AND_READER = /\b(?:you|your|we|our|us|me|my)\b/i;

/** Words of a site's legal lines, which no story needs for a sentence. */
export const SITE_LEGAL =
  /©|\(c\) \d{4}|all rights reserved|\bcopyright \d{4}|may not be (?:published|reproduced)|\bnot responsible for (?:the |any )?(?:opinions|views)\b|\bcopyrighted (?:property|material)\b|\baffiliate\b|\badvertising (?:links?|partners?|disclos\w+|disclaimer)\b|\b(?:this|the) (?:post|page|article|site|story|content)\b.{0,60}\b(?:advertis\w+|sponsored|originally published)|^originally published (?:at|on|by)\b/i;

export const SUBSCRIPTION_WALL =
  /\b(?:subscribe(?:rs?)?|subscription|sign in|log in|register|become a member)\b.{0,60}\b(?:to (?:continue|keep|read|unlock|access|view)|for (?:full|unlimited) access|only|full (?:story|article|access))|\b(?:continue|keep) reading (?:this (?:story|article)|with|by|for)|\b(?:this|the) (?:article|story|content|post|rest of)\b.{0,40}\b(?:is )?(?:for|available (?:only )?to|exclusive to|reserved for|behind)\b.{0,20}\b(?:subscribers?|members|paywall|paying)|\bto (?:continue|keep) reading\b|\bunlock (?:this|the full)\b|\byou(?:'|’)ve (?:reached|read) (?:your|all)\b.{0,40}\b(?:limit|free)|\balready a (?:subscriber|member)\?/i;

export const PAGE_OF_PAGES = /^page (\d{1,2}) (?:of|\/) (\d{1,2})$/i;

/** A price, as plans of a subscription have it. */
export const PRICE =
  /[$€£¥]\s?\d|\d\s?(?:[$€£]|euros?\b|dollars?\b|pounds?\b)|\bper (?:month|week|year)\b|\ba (?:month|week|year)\b|\/(?:mo|month|wk|yr)\b/i;

/** Labels of a picture gallery's controls. */
export const GALLERY_CONTROL =
  /^(?:(?:image|photo|picture|slide)?\s*\d{1,3}\s*(?:of|\/|of\s*\/)\s*\d{1,3}|(?:show |hide |read |view )?captions?|close|open|next|prev(?:ious)?|back to gallery|full ?screen|(?:view|open|launch) (?:gallery|slideshow)|enlarge|expand|zoom|image \d+)$/i;

/** The label of a link to where a line comes from. */
export const SOURCE_LINK = /^[[(]?(?:source|sources|link|via|ref(?:erence)?|archived?|details)[\])]?[.:]?$/i;

/** Headings above lists of references. */
export const REFERENCE_HEADING =
  /^(?:references?|notes(?: and references)?|foot-?notes|end-?notes|citations?|bibliography|works cited|sources|further reading|external links|literature(?: cited)?)\s*:?$/i;

/** An author's biography, as it ends an article: "Ada Beck is a reporter for …". */
export const BIOGRAPHY =
  /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}(?:,.{0,60},)? (?:is|was|has been|writes|covers|reports) (?:an? |the |our |about |on |for |from |currently )?.{0,80}?\b(?:reporters?|writers?|editors?|journalists?|columnists?|correspondents?|authors?|contributors?|fellow|professor|covers|covering|freelance\w*|for (?:the )?\p{Lu})/u;
