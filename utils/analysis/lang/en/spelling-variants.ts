/** British endings and their American forms. */
export const BRITISH_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(?=ation|ations$)/, 'iz'],
  [/(?<=\w{4})is(?=e$|es$|ed$|ing$)/, 'iz'],
  [/(?<=\w{2}[bdlnmv])our(?=$|ed$|ing$|er$|able$|ful$|ite)/, 'or'],
  [/^(cent|theat)re$/, '$1er'],
  [/^(defen|offen|licen)ce/, '$1se'],
  [/^programme$/, 'program'],
];

/** A quick look that leaves most words alone. */
export const MAYBE_BRITISH = /is[aei]|our|re$|nce|mme$/;
