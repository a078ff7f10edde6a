import { FEMALE_KIN, MALE_KIN } from '../lang/en/name-words.ts';
import type { Spelling } from './spelling.ts';

type Gender = 'female' | 'male';

/** The word right before a name, a comma between them or none, behind a possessive: "his wife, Carla Hollen". */
const KIN = /\b(?:his|her|their|['’]s)\s+(?:\p{L}+\s+)?(\p{L}+),?\s$/u;
const TITLE = /\b(Mr|Mrs|Ms|Miss)\.?\s$/;
const BEFORE = 40;

/** The gender of a person who is introduced as somebody's kin; null for one who is not. */
export function kinGender({ mentions }: Spelling, text: string): Gender | null {
  const start = mentions[0]?.start ?? 0;
  const word = KIN.exec(text.slice(Math.max(0, start - BEFORE), start))?.[1]?.toLowerCase() ?? '';
  return FEMALE_KIN.has(word) ? 'female' : MALE_KIN.has(word) ? 'male' : null;
}

/** The gender that the title before a name at `start` tells; null without one. */
export function titleGender(text: string, start: number): Gender | null {
  const title = TITLE.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  return title === undefined ? null : title === 'Mr' ? 'male' : 'female';
}
