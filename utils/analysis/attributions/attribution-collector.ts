import { int32s } from '../arrays.ts';
import { TEMPORAL_CONJUNCTIONS } from '../lang/en/clause-words.ts';
import {
  type ChunkedSentence,
  formAt,
  hasFiniteVerb,
  rangeOf,
  type TokenRange,
  typeAt,
} from './chunked-sentence.ts';
import type { Content } from './content-span.ts';
import type { CueEntry } from './cue-lexicon.ts';
import { sourcePlausibility } from './source-plausibility.ts';
import type { TokenAttribution } from './token-attribution.ts';

/** "his visit to Vell, after the port closed": the subject of the clause that a conjunction opens inside what was taken for a source. */
function behindConjunction({ tokens }: ChunkedSentence, source: TokenRange): TokenRange {
  for (let i = source.end - 2; i > source.start; i--)
    if (tokens.lower[i - 1] === ',' && TEMPORAL_CONJUNCTIONS.has(tokens.lower[i] as string))
      return { start: i + 1, end: source.end };
  return source;
}

/** Findings of the rules in one sentence so far, and the chunks that already belong to a speaker. */
export class AttributionCollector {
  readonly clause: ChunkedSentence;
  /** For each chunk: the end of the outermost content that holds it, or 0. */
  private readonly coveredTo: Int32Array;
  private readonly kept: { readonly at: number; readonly attribution: TokenAttribution }[] = [];

  constructor(clause: ChunkedSentence) {
    this.clause = clause;
    this.coveredTo = int32s(clause.chunks.length);
  }

  /** `at` is the chunk of the cue; `covered` the chunks that no other cue may claim, the content's own where not given. */
  keep(
    at: number,
    source: TokenRange | null,
    cue: TokenRange,
    content: Content,
    entry: CueEntry,
    covered: Content = content,
  ): void {
    if (content.to <= content.from) return;
    const own = source && behindConjunction(this.clause, source);
    if (own && own !== source) {
      this.keep(at, own, cue, content, entry, covered);
      return;
    }
    if (source && !this.maySpeak(source, content, entry)) return;
    this.kept.push({
      at,
      attribution: {
        source,
        cue,
        content: rangeOf(this.clause, content.from, content.to),
        entry,
        direct: false,
      },
    });
    for (let j = covered.from; j < covered.to; j++) {
      if (this.coveredTo[j] === 0) this.coveredTo[j] = covered.to;
    }
  }

  /** Any noun may say that something is so; to want, praise or find a thing takes someone who can. */
  private maySpeak(source: TokenRange, content: Content, entry: CueEntry): boolean {
    const plausibility = sourcePlausibility(this.clause.tokens, source);
    if (plausibility !== 'possible') return plausibility === 'sure';
    return entry.frames.includes('c') && hasFiniteVerb(this.clause, content.from, content.to);
  }

  /** Whether the verb at a chunk brings in an attribution already. */
  isCue(at: number): boolean {
    return this.kept.some((each) => each.at === at);
  }

  covers(at: number): boolean {
    return (this.coveredTo[at] ?? 0) > 0;
  }

  /** Where the content around a covered chunk ends. */
  endAround(at: number): number {
    return this.coveredTo[at] ?? 0;
  }

  /** The source of the attribution whose content ends where the coordination or participle before `at` begins. */
  speakerBefore(at: number): TokenRange | null {
    let before = at - 1;
    while (typeAt(this.clause, before) === 'adverb') before--;
    if (typeAt(this.clause, before) === 'conjunction') {
      if (typeAt(this.clause, before - 1) === 'comma') before--;
    } else if (typeAt(this.clause, before) !== 'comma' || formAt(this.clause, at) !== 'gerund') return null;
    const last = this.kept.at(-1);
    return last && this.covers(before - 1) && !this.covers(before) ? last.attribution.source : null;
  }

  /** In the order of their cues. */
  found(): TokenAttribution[] {
    return this.kept.sort((a, b) => a.at - b.at).map(({ attribution }) => attribution);
  }
}
