/** Words before the source of a picture or before a line of agencies. */
export const BEFORE_CREDIT =
  /(?:\b(?:photo(?:graph)?s?|images?|pictures?|illustrations?|credits?|courtesy|video)(?: (?:by|of|from|via))?\s?[:/|]?\s?|\bvia\s|©\s?|\s?\/\s?)$/iu;

/** Text behind the first of two sources: "Anna Berg/Orbis", "Orbis via Nordpix". */
export const BEHIND_CREDIT = /^\s?(?:\/\s?(?=\p{Lu})|via\s\p{Lu})/u;

/** Words before the name of who wrote or took something: "By", "Reporting by", "Photos by". */
export const BYLINE_BEFORE =
  /(?:^|\n|[.|•]\s)\s*(?:(?:written|reporting|reported|editing|edited|additional reporting|compiled|words|story|text|post(?:ed)?)\s+)?by:?\s+$|\b(?:reporting|editing|edited|written|compiled|posted) by:?\s+$|(?:\b[ap]\.?m\.?(?:\s\p{Lu}{2,4})?|\b(?:19|20)\d\d|\bago)\s+by\s$/iu;

/** Words before the name of who speaks or is spoken to. */
export const SPEECH_BEFORE =
  /\b(?:said|says|told|asked|according to|added|wrote|argued|explained)\s(?:the\s)?$/u;
