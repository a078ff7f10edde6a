import type { LeanArticle, LeanName } from './lean-article.ts';
import { isCountry } from './name-keys.ts';
import { contentStems } from './telling-stems.ts';

/** How an article tells who bears a name. */
export interface Bearer {
  /** Stems of the words next to the name: role, office, kind. */
  role: ReadonlySet<string>;
  /** Keys of other names in the sentences that name the bearer. */
  beside: ReadonlySet<string>;
  topics: ReadonlySet<string>;
}

/** Letters on either side of a name in which its role stands. */
const NEAR = 60;

/** The words around a person's name that tell who it is, and the names beside it. */
export function bearerOf(lean: LeanArticle, name: LeanName): Bearer {
  const role = new Set<string>();
  const beside = new Set<string>();
  const own = new Set(contentStems(name.name));
  for (const at of name.sentences) {
    const { text } = lean.sentences[at]!;
    const found = text.indexOf(name.name);
    const near =
      found < 0
        ? ''
        : `${text.slice(Math.max(0, found - NEAR / 2), found)} ${text.slice(found + name.name.length, found + name.name.length + NEAR)}`;
    for (const stem of contentStems(near)) if (!own.has(stem)) role.add(stem);
    for (const other of lean.names)
      if (other !== name && other.sentences.includes(at))
        for (const key of other.keys) if (!isCountry(key)) beside.add(key);
  }
  return { role, beside, topics: new Set(lean.topics.map(({ code }) => code)) };
}

const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number =>
  [...a].filter((each) => b.has(each)).length;

/**
 * True where two articles mean one person by a name: they give the same role, name the same others beside it, or are on one
 * topic. Where nothing speaks for it, two people are two.
 */
export function isSameBearer(a: Bearer, b: Bearer): boolean {
  if (shared(a.beside, b.beside) > 0) return true;
  return shared(a.role, b.role) > 0 && shared(a.topics, b.topics) > 0
    ? true
    : shared(a.topics, b.topics) > 1 || shared(a.role, b.role) > 1;
}
