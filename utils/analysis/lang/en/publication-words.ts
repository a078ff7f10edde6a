export const PUBLICATION_WORDS =
  /\b(?:published|posted|created|first (?:posted|published)|originally|written|filed|publication date|date:|story is from|on)\b/i;

export const REVISION_WORDS = /\b(?:updated?|modified|edited|revised|revision|reviewed|changed|checked)\b/i;

export const LEGAL_LINE = /©|\(c\)|copyright|all rights|\bprivacy\b|\bcookie|\bterms\b/i;

export const CORRECTION_NOTICE =
  /^[\W_]*(?:(?:this|an? earlier|a previous|the original) (?:story|article|version|post|report|headline|piece|column|item)\b.{0,200}\b(?:correct(?:ed|s)|misstated|misidentified|incorrect(?:ly)?|erroneous(?:ly)?|misspelled|error|inaccurate(?:ly)?|clarif(?:y|ied))|(?:correction|clarification|corrected|erratum|corrigendum)s?\b(?:\s*\(|\s*[:.–—-]|\s+(?:on\s+)?\w+\.?\s+\d|$)|editor['’]s note:.{0,200}\bcorrect)/i;

export const UPDATE_NOTICE =
  /^[\W_]*(?:updated?\b(?:\s*\(|\s*[:.–—-]|\s+(?:on\s+|at\s+)?(?:\w+\.?\s+\d|\d))|(?:this|the) (?:story|article|post|report|piece|page) (?:has been|was|is being) (?:last )?updated\b|this is a developing story|editor['’]s note:.{0,200}\bupdated?\b|last updated\b)/i;

export const MONTH_PATTERN =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** The label right before a date of publication or change, as the last words before it. */
export const DATE_LABEL =
  /(?:^|[^\p{L}])(?:published|posted|created|updated|modified|edited|revised|reviewed|written|filed|released|issued|added|dated?)(?: (?:on|at|in))?[ :,|–—-]{0,4}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]{0,2} ?)?$/iu;

/** The label right before a date that is another text's, or an event's: some words may stand between. */
export const OTHER_DATE_LABEL =
  /\b(?:archived|retrieved|accessed|expires?|valid|deadline|received|accepted|born|died|since|until|join|register|starts?|begins?|ends?)\b[^.!?|•·]{0,40}$/i;

/** A month and a day without a year: "Feb 23", "23 February". */
export const YEARLESS_DAY = new RegExp(
  `\\b(?:${MONTH_PATTERN}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH_PATTERN})(?:st|nd|rd|th)?\\b(?!,?\\s*\\d{4})`,
  'i',
);

/** A date in figures, or with its month's name and a year. */
export const DATE_IN_LINE = new RegExp(
  `\\b${MONTH_PATTERN}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\b\\d{1,2}(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH_PATTERN},?[\\s-]+\\d{4}|\\b\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\b\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d\\d)\\b`,
  'i',
);
