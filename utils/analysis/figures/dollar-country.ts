import type { Entity, Figure } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import { DOLLAR_PLACES, TLD_CURRENCIES } from '../lang/en/dollar-countries.ts';

/** Evidence in the article for the country of its plain "$". */
export interface Home {
  /** ISO 4217: the dollar of the publisher's country, or null where it tells nothing. */
  readonly dollar: string | null;
}

/** The country code at the end of the address's host, or null. */
function topLevelDomain(url: string): string | null {
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? '';
  const dot = host.lastIndexOf('.');
  return dot > 0 ? host.slice(dot + 1).toLowerCase() : null;
}

/** How often each country's dollar is spoken for by places named, and those printed with their letters ("A$"). */
function votes(
  entities: readonly Entity[],
  figures: readonly Figure[],
): { counted: Map<string, number>; places: Map<string, number> } {
  const counted = new Map<string, number>();
  // Different places of each country.
  const places = new Map<string, number>();
  const add = (code: string | undefined, weight: number): void => {
    if (code) counted.set(code, (counted.get(code) ?? 0) + weight);
  };
  for (const { label, mentions, name } of entities) {
    if (!SPEAKS_FOR_PLACE.has(label)) continue;
    const code = placeCurrency(name.toLowerCase());
    add(code, mentions.length);
    if (code) places.set(code, (places.get(code) ?? 0) + 1);
  }
  for (const { unit } of figures) {
    const code = unit.code.split('/')[0] as string;
    if (unit.kind === 'currency' && code !== 'USD' && code.endsWith('D') && unit.text.length > 1)
      add(code, 2);
    // "US$" beside "$": the writer's own dollar is another.
    if (code === 'USD' && /^u\.?s/i.test(unit.text)) add('not USD', 1);
  }
  return { counted, places };
}

const SPEAKS_FOR_PLACE: ReadonlySet<Entity['label']> = new Set([
  'GPE',
  'LOC',
  'NORP',
  'ORG',
  'FAC',
] as Entity['label'][]);

/** The dollar of a place or people, also where its name opens another: "Auckland Council". */
function placeCurrency(name: string): string | undefined {
  const words = name.split(/[^\p{L}.]+/u);
  for (const length of [words.length, 3, 2, 1]) {
    const code = DOLLAR_PLACES.get(words.slice(0, length).join(' '));
    if (code) return code;
  }
  return undefined;
}

const SUREST = 3;

/**
 * The currency that a plain "$" stands for in this article: the publisher's country where its address tells it
 * (".com.au"), else the one dollar country that the article keeps speaking of where "US$" is printed beside "$", or
 * that it names two places of and none in the United States.
 * Null where nothing speaks against the US dollar.
 */
export function dollarOf(
  article: ArticleDocument,
  entities: readonly Entity[],
  figures: readonly Figure[],
): string | null {
  if (!figures.some(isPlainDollar)) return null;
  const byAddress = TLD_CURRENCIES.get(topLevelDomain(article.url) ?? '') ?? null;
  const { counted, places } = votes(entities, figures);
  const american = counted.get('USD') ?? 0;
  const foreign = [...counted]
    .filter(([code]) => code !== 'USD' && code !== 'not USD')
    .sort((a, b) => b[1] - a[1]);
  const [first, second] = foreign;
  if (byAddress) return american > 2 * (counted.get(byAddress) ?? 0) + SUREST ? null : byAddress;
  if (!first || (second && second[1] * 2 > first[1])) return null;
  const isNamed = (places.get(first[0]) ?? 0) > 1;
  if (first[1] < SUREST && !isNamed) return null;
  const isAlone = american === 0 && (first[1] >= 2 * SUREST || isNamed);
  return counted.has('not USD') || isAlone ? first[0] : null;
}

/** Whether a figure's currency is a dollar sign or "dollars" without a country. */
export function isPlainDollar({ unit }: Figure): boolean {
  return (
    unit.kind === 'currency' && /^USD\b/.test(unit.code) && /^(?:\$|dollars?|cents?|[c¢])$/i.test(unit.text)
  );
}

/** Puts the article's own dollar for every plain one and marks it as worked out. */
export function withDollarsOf(figures: readonly Figure[], currency: string | null): Figure[] {
  if (!currency || currency === 'USD') return [...figures];
  return figures.map((figure) =>
    isPlainDollar(figure)
      ? {
          ...figure,
          unit: { ...figure.unit, code: figure.unit.code.replace(/^USD/, currency) },
          inferred: 'country',
        }
      : figure,
  );
}
