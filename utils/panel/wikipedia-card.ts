import type { NamePage } from '../model/records.ts';
import type { NameLookup, WikipediaChoice } from '../wikipedia/name-lookup.ts';
import { WikipediaError, type WikipediaPage, type WikipediaProblem } from '../wikipedia/wikipedia-api.ts';

/** State of a look-up. `idle` sends nothing: the reader has not asked. */
export type WikipediaState =
  | { step: 'idle' }
  | { step: 'asking' }
  | { step: 'page'; page: WikipediaPage }
  | { step: 'choices'; choices: WikipediaChoice[] }
  | { step: 'none' }
  | { step: 'failed'; reason: WikipediaProblem | 'refused'; until: number | null };

export interface WikipediaCardPorts {
  lookup: NameLookup;
  /** Asks for the permission to read the wiki's origin. Called within the click. */
  allow: () => Promise<boolean>;
  /** Writes down which page the name means; null takes the word back. */
  choose: (page: NamePage | null) => Promise<unknown>;
}

/** The name that is looked up, and where. */
export interface WikipediaQuestion {
  name: string;
  language: string;
  /** The page that the reader chose before. */
  chosen: NamePage | null;
}

/** Controller of the look-up of one name. Nothing is sent before a click. `draw` is called after every change. */
export function createWikipediaCard(
  { lookup, allow, choose }: WikipediaCardPorts,
  { name, language, chosen: before }: WikipediaQuestion,
  draw: () => void,
) {
  let state: WikipediaState = { step: 'idle' };
  let chosen = before;
  let running: AbortController | null = null;
  const set = (next: WikipediaState): void => {
    state = next;
    draw();
  };

  /** Runs a question; the answer of one that was stopped, or followed by another, is dropped. */
  async function run(work: (signal: AbortSignal) => Promise<WikipediaState>, allowed: Promise<boolean>) {
    running?.abort();
    const own = new AbortController();
    running = own;
    set({ step: 'asking' });
    const next = await allowed
      .then((is): Promise<WikipediaState> | WikipediaState =>
        is ? work(own.signal) : { step: 'failed', reason: 'refused', until: null },
      )
      .catch((error): WikipediaState => {
        const { reason, until } = error instanceof WikipediaError ? error : new WikipediaError('broken');
        return { step: 'failed', reason, until };
      });
    if (running !== own) return;
    running = null;
    set(next);
  }

  const pageOf = async (key: string, signal: AbortSignal): Promise<WikipediaState> => {
    const page = await lookup.page(language, key, signal);
    return page ? { step: 'page', page } : { step: 'none' };
  };
  const remember = async (page: NamePage | null): Promise<void> => {
    chosen = page;
    draw();
    await choose(page);
  };

  return {
    state: (): WikipediaState => state,
    chosen: (): NamePage | null => chosen,
    /** Looks the name up, or the page that was chosen for it. Call it within a click. */
    onLook(): void {
      const known = chosen?.language === language ? chosen : null;
      void run(
        (signal) => (known ? pageOf(known.title, signal) : lookup.look(language, name, signal).then(shown)),
        allow(),
      );
    },
    onStop(): void {
      running?.abort();
      running = null;
      set({ step: 'idle' });
    },
    /** Takes one of the choices, and remembers it for the name. Call it within a click. */
    onChoose({ key, title, description }: WikipediaChoice): void {
      void remember({ language, title: title || key, description });
      void run((signal) => pageOf(key, signal), allow());
    },
    /** The page that is shown, or was chosen, is not the one: it is forgotten. */
    onForget(): void {
      set({ step: 'idle' });
      void remember(null);
    },
  };
}
export type WikipediaCard = ReturnType<typeof createWikipediaCard>;

const shown = (answer: Awaited<ReturnType<NameLookup['look']>>): WikipediaState => {
  switch (answer.kind) {
    case 'page':
      return { step: 'page', page: answer.page };
    case 'choices':
      return { step: 'choices', choices: answer.choices };
    default:
      return { step: 'none' };
  }
};
