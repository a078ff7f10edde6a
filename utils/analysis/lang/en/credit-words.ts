/** Words before the source of a picture or before a line of agencies. */
export const BEFORE_CREDIT =
  /(?:\b(?:photo(?:graph)?s?|images?|pictures?|illustrations?|credits?|courtesy|video)(?: (?:by|of|from|via))?\s?[:/|]?\s?|\bvia\s|©\s?|\s?\/\s?)$/iu;

/** Text behind the first of two sources: "Anna Berg/Orbis", "Orbis via Nordpix". */
export const BEHIND_CREDIT = /^\s?(?:\/\s?(?=\p{Lu})|via\s\p{Lu})/u;
