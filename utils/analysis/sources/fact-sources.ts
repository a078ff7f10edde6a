import type { Attribution, Entity } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { RELATIVE_PRONOUNS } from '../lang/en/clause-words.ts';
import { PLAIN_TELLING_FORMS } from '../lang/en/reporting-verbs.ts';
import { type StatusTokens, wordsInSpan } from '../statuses/index.ts';
import type { Sentence } from '../tokens/index.ts';
import { chooseSource } from './choose-source.ts';
import { documentOfSubject } from './document-subjects.ts';
import { namingAttributions } from './naming-attributions.ts';

interface SourceLayers {
  readonly tokens: StatusTokens;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
}

/** Cues other than verbs that pass on what somebody says. */
const PASSING_ON = new Set(['according', 'per']);

export interface FactSource {
  /** The attribution that names who says so, as an index. */
  readonly attribution: number;
  /** The words of saying where they stand in a sentence that they do not govern ("after police said that …"); else null. */
  readonly saidBy: Span | null;
}

/** Who says the sentences of a text, in words that name them. */
export class FactSources {
  private readonly layers: SourceLayers;
  private readonly naming: readonly (number | null)[];

  constructor(layers: SourceLayers) {
    this.layers = layers;
    this.naming = namingAttributions(layers);
  }

  /**
   * Who says a sentence; where its own attribution has a pronoun, the one that names whom it means. `governing` is the attribution that gave
   * the sentence its status, or null. Null where the article speaks, and where nothing but "who" or "which" tells who does. Time is linear
   * in the attributions.
   */
  of(sentence: Sentence, governing: number | null): FactSource | null {
    const { tokens, attributions } = this.layers;
    const own = chooseSource({ sentence, tokens, attributions, governing });
    if (own === null) {
      const document = documentOfSubject(sentence, this.layers);
      return document === null ? null : { attribution: document, saidBy: null };
    }
    const attribution = this.naming[own] ?? own;
    const source = attributions[attribution]?.source;
    const words = source ? wordsInSpan(tokens, source) : [];
    if (words.length === 1 && RELATIVE_PRONOUNS.has(words[0] as string)) return null;
    const { cue } = attributions[own] as Attribution;
    const told = wordsInSpan(tokens, cue).some(
      (word) => PASSING_ON.has(word) || PLAIN_TELLING_FORMS.has(word),
    );
    return { attribution, saidBy: told && own !== governing ? cue : null };
  }
}
