/** Words and forms that tell kinds of articles apart. Data only. */

/** Headlines that promise instructions. */
export const HOW_TO_TITLE =
  /^how to\b|\b(?:tutorial|recipe|step[- ]by[- ]step|beginner['’]s guide)\b|: how to\b/i;
/** Headlines that promise an explanation. */
export const EXPLAINER_TITLE =
  /^(?:here['’]s )?(?:what|why|how|when|who|where)\b|\b(?:explained|explainer|what (?:to|you need to|we) know|everything you need to know|Q&A)\b/i;
/** Headlines that count what the article lists. */
export const LIST_TITLE =
  /^(?:here are |these are )?(?:the |my |our )?(?:top |best )?(?:\d{1,3}|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\s(?!percent|per|million|billion|people|dead|killed|hurt|injured|arrested|charged|years?|months?|days?|hours?|men|women|children)[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,3}?s\b|\btop (?:\d{1,3}|ten|five)\b/iu;
/** Headlines and addresses of reviews. */
export const REVIEW_TITLE = /^reviews?\s*[:|–—]|\breview(?:\s*:|\s*$)/i;
export const REVIEW_ADDRESS = /\/reviews?\/|[/-]reviews?(?:\.\w+)?\/?(?:[?#]|$)/i;
/** Marks that reviewers give. */
export const RATING =
  /\bgrade: [a-f][+-]?(?!\w)|\b(?:rating|score|verdict):\s?\d|\b\d(?:\.\d)?\s?(?:out of|\/)\s?(?:five|ten|5|10)\b|[★⭐]{1,5}|\b(?:one|two|three|four|five|\d(?:\.5)?) stars?(?: out of|\.|$)/i;
/** Headlines of companies' results. */
export const RESULTS_TITLE =
  /\b(?:quarter(?:ly)?|q[1-4]|first[- ]half|full[- ]year|annual)\b.{0,60}\b(?:profits?|earnings|revenues?|results|loss(?:es)?|sales)\b|\b(?:profits?|earnings|revenues?|results|sales)\b.{0,60}\b(?:quarter(?:ly)?|q[1-4]|first[- ]half|full[- ]year|beat|miss|estimates)\b/i;
/** Words of a game that was played. */
export const MATCH_WORDS =
  /\b(?:beat|defeat(?:ed)?|win|won|wins|victory|loss|lost|drew|draw|thrash(?:ed)?|edged?|past|over|score[ds]?|goals?|points|innings|sets)\b/i;
export const MATCH_SCORE = /(?<![\d-])\d{1,3}[-–]\d{1,3}(?![\d-])/;
/** How an entry of a live blog begins: a time of day. */
export const ENTRY_TIME = /^\W{0,2}(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)\b/i;
/** Labels of the parts of an interview. */
export const SPEAKER_LABEL = /^(Q|A|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})\s?:\s/u;
