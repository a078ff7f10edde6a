import * as z from 'zod/mini';
import { AnalysisAnswer, RevealAnswer } from '../messaging/answers.ts';
import { ask } from '../messaging/client.ts';
import { pageKeep } from '../messaging/highlighter-messages.ts';
import { pageReveal } from '../messaging/page-messages.ts';
import { analysisCancel, analysisGet, sidebarOpen } from '../messaging/worker-messages.ts';
import type { Span } from '../model/article-document.ts';
import type { PanelPorts } from './panel-session.ts';

type Transport = (envelope: unknown) => Promise<unknown>;

/**
 * How the popup reaches the worker, and the page of the tab that it opened on. `asked` is the reply to a first question for
 * the analysis, where that was asked already.
 */
export function popupPorts(
  tabId: number,
  worker: Transport,
  page: Transport,
  asked?: Promise<unknown>,
): PanelPorts & {
  openSidebar(): Promise<boolean>;
  /** Keeps a span of the article as a highlight; null once it is kept, else why it is not. */
  keep(span: Span): Promise<string | null>;
} {
  let first = asked;
  return {
    tabId,
    analysis(force) {
      const reply = force ? undefined : first;
      first = undefined;
      return ask(reply ? () => reply : worker, analysisGet, { tabId, force }, AnalysisAnswer);
    },
    cancel: () => void ask(worker, analysisCancel, { tabId }, z.unknown()).catch(() => {}),
    reveal: (request) => ask(page, pageReveal, request, RevealAnswer),
    openSidebar: () => ask(worker, sidebarOpen, { tabId }, z.boolean()).catch(() => false),
    keep: (span) => ask(page, pageKeep, { span }, z.nullable(z.string())).catch(() => 'no-answer'),
  };
}
