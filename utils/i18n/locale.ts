const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'yi', 'ug', 'sd', 'dv']);

/** The base language of a BCP 47 tag, in lower case; empty for an empty tag. */
function baseLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

export function textDirection(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(baseLanguage(tag)) ? 'rtl' : 'ltr';
}

/**
 * The locale in which to write dates and numbers: the reader's own region where its language is the one that the
 * messages are in ("en-GB"), else the messages' language, so that one sentence never mixes two languages.
 */
export function formatLocale(uiLanguage: string, messagesLanguage: string): string {
  const tag = uiLanguage.replaceAll('_', '-');
  if (baseLanguage(tag) !== baseLanguage(messagesLanguage)) return messagesLanguage;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? messagesLanguage;
  } catch {
    return messagesLanguage;
  }
}
