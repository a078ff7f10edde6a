/** Trades of those who write for publications, for the notes about them. */
export const WRITING_TRADES: ReadonlySet<string> = new Set(
  'reporter writer editor columnist correspondent contributor journalist author blogger critic fellow professor photographer producer host lecturer researcher'.split(
    ' ',
  ),
);

/** Verbs by which a note about an author says what they do. */
export const WRITING_VERBS: ReadonlySet<string> = new Set(
  'covers writes reports edits teaches blogs'.split(' '),
);

/** A paragraph without any of these has no `CONTACT_NOTE`. */
export const CONTACT_SIGN =
  /@|\bfollow\b|\bbe (?:reached|contacted|followed)\s|(?:contact|reach|mail|write to)\s(?:him|her|them|me|us|the)\b/i;

/** "Follow Nell on Twitter", "reach him at", "contact her at". */
export const CONTACT_NOTE =
  /\bfollow\b.{0,40}\bon\s(?:twitter|x|facebook|instagram|bluesky|mastodon|threads|linkedin)\b|\bon\s(?:twitter|facebook|instagram|linkedin)(?:\sat)?\s?@|\b(?:can|may) be (?:reached|contacted|followed)\s(?:at|by|via|on\s(?:twitter|x|facebook|instagram))\b|^(?:contact|reach|e-?mail|write to)\s(?:him|her|them|me|us|the)\b|^to reach the (?:reporter|editor|author)|(?<![\w.])[\w.]{1,64}@[\w-]+\.(?:com|org|net|co)\b/i;
