import type { CheckKind } from '../../utils/analysis/checks/kinds.ts';
import {
  formatChange,
  formatDay,
  formatQuantity,
  formatWeekday,
  numberFormat,
} from '../../utils/format/index.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import type { Analysis, Check } from '../../utils/model/analysis.ts';

/** Formats the values of one check in the reader's language; throws nothing, and records which were missing. */
class Values {
  complete = true;
  private readonly values: Check['values'];
  private readonly locale: string;

  constructor(values: Check['values'], locale: string) {
    this.values = values;
    this.locale = locale;
  }

  private lacking(): string {
    this.complete = false;
    return '';
  }

  number(name: string): number {
    const value = this.values[name];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.complete = false;
    return 0;
  }

  /** The article's own words, isolated from the writing direction of the sentence that quotes them. */
  words(name: string): string {
    const value = this.values[name];
    return typeof value === 'string' && value ? `\u2068${value}\u2069` : this.lacking();
  }

  day(name: string): string {
    return formatDay(String(this.values[name]), this.locale) ?? this.lacking();
  }

  weekday(name: string): string {
    return formatWeekday(String(this.values[name]), this.locale) ?? this.lacking();
  }

  quantity(name: string): string {
    return formatQuantity(this.number(name), String(this.values.unit ?? ''), this.locale);
  }

  change(name: string): string {
    return formatChange(this.number(name), this.locale);
  }

  /** Per cent without a sign. */
  share(name: string): string {
    return numberFormat(this.locale, { style: 'percent', maximumFractionDigits: 1 }).format(
      this.number(name) / 100,
    );
  }

  /** A year is written without a separator of thousands. */
  year(name: string): string {
    return numberFormat(this.locale, { useGrouping: false }).format(this.number(name));
  }

  /** "3 + 1", in the digits of the reader. */
  terms(name: string): string {
    const terms = String(this.values[name] ?? '').split(' + ');
    const numbers = numberFormat(this.locale);
    return terms.every((term) => term !== '' && Number.isFinite(Number(term)))
      ? terms.map((term) => numbers.format(Number(term))).join(' + ')
      : this.lacking();
  }
}

const SENTENCES: Readonly<Record<CheckKind, (t: Translate, values: Values) => string>> = {
  'offset-date': (t, v) =>
    t('check_offset_date', v.day('reference'), v.words('offset'), v.day('computed'), v.day('stated')),
  'offset-year': (t, v) =>
    t('check_offset_year', v.year('year'), v.words('offset'), v.year('computed'), v.year('stated')),
  'weekday-date': (t, v) => t('check_weekday_date', v.day('date'), v.weekday('date'), v.words('weekday')),
  'percent-change': (t, v) =>
    t('check_percent_change', v.quantity('from'), v.quantity('to'), v.change('computed'), v.change('stated')),
  'multiple-change': (t, v) =>
    t('check_multiple_change', v.quantity('from'), v.quantity('to'), v.number('computed'), v.words('stated')),
  'share-of': (t, v) =>
    t('check_share_of', v.number('part'), v.number('whole'), v.share('computed'), v.share('stated')),
  'total-parts': (t, v) => t('check_total_parts', v.terms('parts'), v.number('sum'), v.number('total')),
  'age-birth-year': (t, v) =>
    t(
      'check_age_birth_year',
      v.year('born'),
      v.year('year'),
      v.number('computed') - 1,
      v.number('computed'),
      v.number('age'),
    ),
  'two-ages': (t, v) => t('check_two_ages', v.words('name'), v.number('first'), v.number('second')),
  'per-unit': (t, v) =>
    t('check_per_unit', v.quantity('total'), v.number('count'), v.quantity('computed'), v.quantity('each')),
  'told-twice': (t, v) => t('check_told_twice', v.words('what'), v.words('first'), v.words('second')),
  conversion: (t, v) => t('check_conversion', v.words('first'), v.quantity('computed'), v.words('second')),
};

/** A disagreement in one sentence about numbers alone; null for a kind or values that this version does not know. */
export function checkSentence({ kind, values }: Check, t: Translate, locale: string): string | null {
  if (!Object.hasOwn(SENTENCES, kind)) return null;
  const read = new Values(values, locale);
  const sentence = SENTENCES[kind as CheckKind](t, read);
  return read.complete ? sentence : null;
}

/** The sentences of all checks of an analysis that can be said. */
export function checkSentences({ checks }: Pick<Analysis, 'checks'>, t: Translate, locale: string): string[] {
  return checks.flatMap((check) => checkSentence(check, t, locale) ?? []);
}
