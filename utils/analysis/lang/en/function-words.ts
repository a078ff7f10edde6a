/** Words that no noun phrase runs across: articles and pronouns, prepositions, conjunctions, auxiliaries, some adverbs. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those my your his her its our their whose some any no each every either neither both all
  i you he she it we they me him us them who whom which what where when why how there here
  about above across after against along amid among around as at before behind below beneath beside besides between beyond
  by despite down during except for from in inside into like near of off on onto out outside over past per since than
  through throughout till to toward towards under until unto up upon via with within without
  and or but nor so yet if because although though while whereas unless whether
  am is are was were be been being have has had having do does did doing done will would shall should can could may might must
  not never also only just even still already too very again once ever now then soon later earlier ago
  s t re ve ll d m n't`.split(/\s+/),
);

/** Verb forms that often follow a counted noun or number right away and are no nouns there. */
export const COMMON_VERBS: ReadonlySet<string> = new Set(
  `said says say told tell tells made make makes went go goes came come comes took take takes got get gets gave give gives found
  find finds became become becomes left leave leaves began begin begins died killed injured wounded hurt arrested charged
  worked lived seen saw known knew won lost held led ran stood paid met brought bought sold sent built kept spent
  remain remains remained die dies took turned moved died signed voted joined described according including killed wanted used needed
  asked tried called felt think thinks believe believes agreed reported opposed supported favored favoured`.split(
    /\s+/,
  ),
);

/** Frequent words by which a text is known for English. */
export const ENGLISH_MARKERS: readonly string[] =
  'the of and to that for with is was it from by this are have'.split(' ');

/** Pronouns that stories and personal tales are full of. */
export const STORY_PRONOUNS: readonly string[] = 'i you he she me him her my your his'.split(' ');
