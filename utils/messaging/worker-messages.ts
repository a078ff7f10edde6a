import type { AnalysisAnswer } from './answers.ts';
import { isCount, picking } from './checks.ts';
import type { Message } from './protocol.ts';

// What the popup asks of the worker.

const ofTab = picking(({ tabId }) => (isCount(tabId) ? { tabId } : null));

/** The analysis of a tab's article; `force` reads a page that doesn't look like one. */
export const analysisGet: Message<{ tabId: number; force: boolean }, AnalysisAnswer> = {
  name: 'analysis.get',
  from: ['popup'],
  to: 'worker',
  request: picking(({ tabId, force }) =>
    isCount(tabId) && typeof force === 'boolean' ? { tabId, force } : null,
  ),
};

/** Stops the work on a tab. */
export const analysisCancel: Message<{ tabId: number }, void> = {
  name: 'analysis.cancel',
  from: ['popup'],
  to: 'worker',
  request: ofTab,
};

/** Opens the sidebar in a tab; false where the browser lets no script in. */
export const sidebarOpen: Message<{ tabId: number }, boolean> = {
  name: 'sidebar.open',
  from: ['popup'],
  to: 'worker',
  request: ofTab,
};
