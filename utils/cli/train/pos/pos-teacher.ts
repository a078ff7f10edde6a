import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { POS, type TokenLayer } from '../../../analysis/tokens/index.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
const codes = new Map<string, number>(POS.map((tag, code) => [tag, code]));
const code = (tag: string): number => codes.get(tag) ?? 0;

interface Tagged {
  start: number;
  end: number;
  tag: number;
}

function teach(text: string): Tagged[] {
  const doc = nlp.readDoc(text);
  const values = doc.tokens().out() as string[];
  const tags = doc.tokens().out(nlp.its.pos) as string[];
  const tagged: Tagged[] = [];
  let at = 0;
  for (const [index, value] of values.entries()) {
    const start = text.indexOf(value, at);
    if (start < 0) continue;
    at = start + value.length;
    tagged.push({ start, end: at, tag: code(tags[index] as string) });
  }
  return tagged;
}

const ATTRIBUTIVE =
  /-(?:[a-z]+(?:ed|ing|old|wide|free|long|old|made|born|held|led|run|owned|like|friendly|high|deep|strong|rich))$/i;

/** The teacher cuts compounds at their hyphens; what the whole is follows from its last part. */
function tagOfCompound(text: string, parts: readonly Tagged[]): number {
  const last = parts.at(-1)?.tag ?? 0;
  if (ATTRIBUTIVE.test(text)) return code('ADJ');
  if (last === code('VERB') && parts.length > 1 && parts[0]?.tag !== code('VERB')) return code('NOUN');
  return last === code('PUNCT') ? 0 : last;
}

/** The teacher's tags for our tokens: a code of `POS` each, 0 where it cuts otherwise. */
export function teacherTags(text: string, { tokens }: TokenLayer): Uint8Array {
  const tagged = teach(text);
  const tags = new Uint8Array(tokens.length);
  let at = 0;
  for (let token = 0; token < tokens.length; token++) {
    const start = tokens.start[token] as number;
    const end = tokens.end[token] as number;
    while (at < tagged.length && (tagged[at] as Tagged).end <= start) at += 1;
    const first = tagged[at];
    if (!first || first.start !== start) continue;
    if (first.end === end || (first.end === end + 1 && text[end] === '.')) {
      tags[token] = first.tag;
      continue;
    }
    const parts: Tagged[] = [];
    for (let part = at; part < tagged.length && (tagged[part] as Tagged).end <= end; part++)
      parts.push(tagged[part] as Tagged);
    if (parts.at(-1)?.end === end && /[-‐‑]/.test(text.slice(start, end)))
      tags[token] = tagOfCompound(text.slice(start, end), parts);
  }
  return tags;
}
