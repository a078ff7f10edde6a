import * as z from 'zod/mini';
import type { DoneAnswer, Failed } from '../model/library-answers.ts';
import {
  CaseRecord,
  HighlightId,
  MAX_CASE_MEMBERS,
  MAX_CASE_NAME,
  type NamePage,
  NameRecord,
} from '../model/records.ts';
import { type Ask, type Rules, rule } from './rules.ts';

/** Keys of articles and ids of highlights. */
interface CaseKeys {
  articles: string[];
  highlights: string[];
}

type CaseAnswer = { state: 'done'; id: string } | Failed;

/** Pages of the extension → the library's cases, and the reader's words on names. */
export interface CaseToBackground {
  /** Puts articles and highlights into the case of this name, which is made where there is none. Answers its id. */
  'case.add': Ask<{ name: string } & CaseKeys, CaseAnswer>;
  'case.takeOut': Ask<{ id: string } & CaseKeys, CaseAnswer>;
  /** Renames a case; where another has the name, both become one. Answers the id that is left. */
  'case.rename': Ask<{ id: string; name: string }, CaseAnswer>;
  'case.remove': Ask<{ id: string }, DoneAnswer>;
  /** Brings a deleted case back. */
  'case.restore': Ask<{ record: CaseRecord }, CaseAnswer>;
  /** The page of an encyclopedia that the reader chose for a name; null takes the word back. */
  'name.choose': Ask<{ id: string; page: NamePage | null }, DoneAnswer>;
}

export function caseRules(): Rules<CaseToBackground> {
  const articles = z.array(z.string().check(z.maxLength(8_000))).check(z.maxLength(MAX_CASE_MEMBERS));
  const highlights = z.array(HighlightId).check(z.maxLength(MAX_CASE_MEMBERS));
  const name = z.string().check(z.maxLength(MAX_CASE_NAME), z.regex(/\S/));
  const id = HighlightId;
  return {
    'case.add': rule(['library', 'popup'], z.object({ name, articles, highlights })),
    'case.takeOut': rule(['library'], z.object({ id, articles, highlights })),
    'case.rename': rule(['library'], z.object({ id, name })),
    'case.remove': rule(['library'], z.object({ id })),
    'case.restore': rule(['library'], z.object({ record: CaseRecord })),
    'name.choose': rule(
      ['library', 'popup'],
      z.object({ id: NameRecord.shape.id, page: NameRecord.shape.page }),
    ),
  };
}
