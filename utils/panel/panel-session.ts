import type { AnalysisAnswer, RevealAnswer } from '../messaging/answers.ts';
import { MessageError } from '../messaging/client.ts';
import type { ToPopup } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Span } from '../model/article-document.ts';
import type { Stage } from '../model/progress.ts';

/** The worker and the page, as a panel asks them, and the panel's tab. */
export interface PanelPorts {
  /** Null for a panel in the page itself. */
  tabId: number | null;
  /** The worker: the analysis of the panel's tab. */
  analysis(force: boolean, allPages?: boolean): Promise<AnalysisAnswer>;
  /** The worker: to stop the work on it. */
  cancel(): void;
  /** The page: to show a passage among others. */
  reveal(request: { spans: Span[]; current: number }): Promise<RevealAnswer>;
}

/** Whether the page shows a passage that was asked for. */
export type Revealed = 'shown' | 'missing' | 'folded';

/** `progress` is set once the work takes long enough to show it. */
export type PanelState = AnalysisAnswer | { state: 'loading'; progress?: Stage };

/** Work that ends sooner than this, in milliseconds, shows no progress. */
const PATIENCE_MS = 700;

const failure = (error: unknown): AnalysisAnswer => {
  const detail = error instanceof Error ? error.message : String(error);
  const reason = error instanceof MessageError ? error.reason : null;
  if (reason === 'no-receiver') return { state: 'failed', reason: 'worker-gone', detail };
  if (reason === 'timeout') return { state: 'failed', reason: 'timeout', detail };
  return { state: 'failed', reason: 'unexpected', detail };
};

/**
 * Session of popup and sidebar: gets one analysis of one tab, and reveals its passages in the page. `onState` is called
 * at every change, first with `loading`. An answer that a newer question overtook is dropped.
 */
export function createPanelSession(ports: PanelPorts, onState: (state: PanelState) => void) {
  let question = 0;
  let isLong = false;
  let progress: Stage = { stage: 'reading', done: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * A worker may be stopped between question and answer, and asking again starts it. Only once: a second stop is no
   * coincidence.
   */
  const getTwice = async (force: boolean, allPages: boolean): Promise<AnalysisAnswer> => {
    try {
      return await ports.analysis(force, allPages);
    } catch (error) {
      if (!(error instanceof MessageError) || error.reason !== 'no-receiver') throw error;
      return ports.analysis(force, allPages);
    }
  };

  const settle = (state: PanelState): void => {
    clearTimeout(timer);
    isLong = false;
    onState(state);
  };

  const load = async (force: boolean, allPages = false): Promise<void> => {
    question += 1;
    const mine = question;
    progress = { stage: 'reading', done: 0 };
    settle({ state: 'loading' });
    timer = setTimeout(() => {
      isLong = true;
      onState({ state: 'loading', progress });
    }, PATIENCE_MS);
    const answer = await getTwice(force, allPages).catch(failure);
    if (mine === question) settle(answer);
  };

  const hear = ({ stage, done }: Stage): void => {
    progress = { stage, done };
    if (isLong) onState({ state: 'loading', progress });
  };

  return {
    load,
    /** Takes the progress of the work; shows it where the work takes long. */
    hear,
    /** Stops the work and says so at once; an answer that still comes is dropped. */
    cancel(): void {
      question += 1;
      settle({ state: 'cancelled' });
      ports.cancel();
    },
    handlers: {
      'reading.progress': ({ tabId, ...stage }, { tab }) => {
        if ((tabId ?? tab?.id) === ports.tabId) hear(stage);
      },
    } satisfies Handlers<ToPopup>,
    /**
     * Reveals `span` in the page, and `all` spans that belong with it more quietly; tells where the page has lost it or keeps it
     * folded.
     */
    async reveal(span: Span, all: readonly Span[] = []): Promise<Revealed> {
      const at = all.findIndex(({ start, end }) => start === span.start && end === span.end);
      const spans = at < 0 ? [span, ...all] : [...all];
      try {
        const { current, folded } = await ports.reveal({ spans, current: Math.max(at, 0) });
        return !current ? 'missing' : folded ? 'folded' : 'shown';
      } catch {
        return 'missing';
      }
    },
  };
}
