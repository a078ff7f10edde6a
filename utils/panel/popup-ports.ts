import { analysisAnswer, revealAnswer, wordOrNull, yesOrNo } from '../messaging/answer-checks.ts';
import { createClient, MessageError } from '../messaging/client.ts';
import type { Transport } from '../messaging/envelope.ts';
import type {
  ChoiceToBackground,
  PanelToBackground,
  ToHighlighter,
  ToReader,
} from '../messaging/protocol.ts';
import type { Span } from '../model/article-document.ts';
import type { ScreenBox } from '../model/screen-box.ts';
import type { SiteChoice } from '../model/site-choice.ts';
import type { PanelPorts } from './panel-session.ts';

/** The highlighter comes into a page a moment after the popup's answer: how often it is asked, and how far apart, in milliseconds. */
const ASKS = 8;
const ASK_EVERY_MS = 150;

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let asked = 1; ; asked++) {
    try {
      return await ask();
    } catch (error) {
      if (asked === ASKS || !(error instanceof MessageError) || error.reason !== 'no-receiver') throw error;
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
  }
}

/**
 * The popup's ports to the worker and to the page of its tab. `asked` is the reply to a first question that was sent
 * already, and `cover` tells where the popup lies on the screen.
 */
export function popupPorts(
  tabId: number,
  worker: Transport,
  page: Transport,
  asked?: Promise<unknown>,
  cover?: () => ScreenBox,
): PanelPorts & {
  openSidebar(): Promise<boolean>;
  /** Opens the block picker in the page; false where the browser lets no script in. */
  openPicker(): Promise<boolean>;
  /** Replaces the choice for the page's site; gives the one before. */
  putChoice(choice: SiteChoice | null): Promise<SiteChoice | null>;
  /** Highlights a span of the article; null once it is stored, else the reason why not. */
  keep(span: Span): Promise<string | null>;
  /** Shows a highlight in the page; false where its words are lost. */
  showHighlight(id: string): Promise<boolean>;
} {
  const background = createClient<PanelToBackground & ChoiceToBackground>(worker);
  const tab = createClient<ToReader & ToHighlighter>(page);
  let first = asked;
  return {
    tabId,
    analysis(force, allPages = false) {
      const reply = force || allPages ? undefined : first;
      first = undefined;
      return background.ask('analysis.get', { tabId, force, allPages }, analysisAnswer, {
        ...(reply && { reply }),
      });
    },
    cancel: () => background.tell('analysis.cancel', { tabId }),
    reveal: (request) =>
      tab.ask('page.reveal', { ...request, ...(cover && { cover: cover() }) }, revealAnswer),
    openSidebar: () => background.ask('sidebar.open', { tabId }, yesOrNo).catch(() => false),
    openPicker: () => background.ask('picker.open', { tabId }, yesOrNo).catch(() => false),
    putChoice: async (choice) => (await background.ask('choice.putOf', { tabId, choice })).choice,
    showHighlight: (id) =>
      patiently(() => tab.ask('highlight.show', { id, ...(cover && { cover: cover() }) }, yesOrNo)).catch(
        () => false,
      ),
    keep: (span) => patiently(() => tab.ask('page.keep', { span }, wordOrNull)).catch(() => 'no-answer'),
  };
}
