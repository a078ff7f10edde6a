import type { AnalysisAnswer, RevealAnswer } from '../messaging/answers.ts';
import { MessageError } from '../messaging/client.ts';
import type { ToPopup } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Span } from '../model/article-document.ts';
import type { Stage } from '../model/progress.ts';

/** The two whom a panel asks, and the tab that it is about. */
export interface PanelPorts {
  /** Null for a panel in the page itself. */
  tabId: number | null;
  /** The worker: the analysis of the panel's tab. */
  analysis(force: boolean): Promise<AnalysisAnswer>;
  /** The worker: to stop the work on it. */
  cancel(): void;
  /** The page: to show a passage among others. */
  reveal(request: { spans: Span[]; current: number }): Promise<RevealAnswer>;
}

/** `progress` is there once the work takes so long that a reader wants to know. */
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
 * What popup and sidebar do: get one analysis of one tab, show its passages in the page.
 * `onState` hears of every change, first of `loading`; an answer that a newer question overtook is dropped.
 */
export function createPanelSession(ports: PanelPorts, onState: (state: PanelState) => void) {
  let question = 0;
  let isLong = false;
  let progress: Stage = { stage: 'reading', done: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** A worker may be stopped between question and answer; asking again starts it anew. Once: a second death is not chance. */
  const getTwice = async (force: boolean): Promise<AnalysisAnswer> => {
    try {
      return await ports.analysis(force);
    } catch (error) {
      if (!(error instanceof MessageError) || error.reason !== 'no-receiver') throw error;
      return ports.analysis(force);
    }
  };

  const settle = (state: PanelState): void => {
    clearTimeout(timer);
    isLong = false;
    onState(state);
  };

  const load = async (force: boolean): Promise<void> => {
    question += 1;
    const mine = question;
    progress = { stage: 'reading', done: 0 };
    settle({ state: 'loading' });
    timer = setTimeout(() => {
      isLong = true;
      onState({ state: 'loading', progress });
    }, PATIENCE_MS);
    const answer = await getTwice(force).catch(failure);
    if (mine === question) settle(answer);
  };

  const hear = ({ stage, done }: Stage): void => {
    progress = { stage, done };
    if (isLong) onState({ state: 'loading', progress });
  };

  return {
    load,
    /** Hears how far the work is; shows it where that takes long. */
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
    /** Lights up `span` in the page, and `all` that belong with it more quietly; false where the page no longer has it. */
    async reveal(span: Span, all: readonly Span[] = []): Promise<boolean> {
      const at = all.findIndex(({ start, end }) => start === span.start && end === span.end);
      const spans = at < 0 ? [span, ...all] : [...all];
      try {
        return (await ports.reveal({ spans, current: Math.max(at, 0) })).current;
      } catch {
        return false;
      }
    },
  };
}
export type PanelSession = ReturnType<typeof createPanelSession>;
