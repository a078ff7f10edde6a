import type { TokenRange } from './chunked-sentence.ts';
import type { CueEntry } from './cue-lexicon.ts';

/** An attribution in tokens, before it becomes spans. */
export interface TokenAttribution {
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  readonly content: TokenRange;
  /** Null where a colon or a dash is the cue. */
  readonly entry: CueEntry | null;
  readonly direct: boolean;
}
