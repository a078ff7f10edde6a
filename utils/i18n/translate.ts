/** The shape of `public/_locales/en/messages.json`, as a type alone: no message text enters a bundle through it. */
type Catalog = typeof import('../../public/_locales/en/messages.json');

export type MessageKey = Extract<keyof Catalog, string>;
/** Messages that come in plural forms: `key_one`, `key_other` … */
type PluralKey = MessageKey extends infer K ? (K extends `${infer Base}_one` ? Base : never) : never;
type MessageValue = string | number;

/** Text for people. Values fill `$1`, `$2` … of the message; numbers are written as the reader's language writes them. */
export interface Translate {
  (key: MessageKey, ...values: MessageValue[]): string;
  /** The form that `count` takes in the reader's language; the count itself is `$1`. */
  plural(key: PluralKey, count: number, ...values: MessageValue[]): string;
}

/** Where messages come from: `browser.i18n.getMessage` in the extension, a catalog elsewhere. Empty for a key it lacks. */
export type MessageSource = (key: string, substitutions: string[]) => string;

/**
 * A translator over any source of messages.
 * @param locale BCP 47 tag of the language that the messages are written in; decides plural forms and digits.
 */
export function createTranslate(source: MessageSource, locale: string): Translate {
  // Made when they are needed: in a page that has used no such thing before, the first takes tens of milliseconds.
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  const written = (value: MessageValue): string => {
    if (typeof value !== 'number') return value;
    numbers ??= new Intl.NumberFormat(locale);
    return numbers.format(value);
  };
  const translate = (key: string, values: MessageValue[]): string => source(key, values.map(written));
  return Object.assign((key: MessageKey, ...values: MessageValue[]) => translate(key, values) || key, {
    plural(key: PluralKey, count: number, ...values: MessageValue[]) {
      plurals ??= new Intl.PluralRules(locale);
      return (
        translate(`${key}_${plurals.select(count)}`, [count, ...values]) ||
        translate(`${key}_other`, [count, ...values]) ||
        key
      );
    },
  });
}
