import * as z from 'zod/mini';
import type { AnalysisAnswer } from './answers.ts';
import type { Message } from './protocol.ts';

const request = z.object({ tabId: z.int().check(z.nonnegative()), force: z.boolean() });

/** The analysis of a tab's article; `force` reads a page that doesn't look like one. */
export const analysisGet: Message<z.infer<typeof request>, AnalysisAnswer> = {
  name: 'analysis.get',
  from: ['popup'],
  to: 'worker',
  request,
};

const ofTab = z.object({ tabId: z.int().check(z.nonnegative()) });

/** Stops the work on a tab. */
export const analysisCancel: Message<z.infer<typeof ofTab>, void> = {
  name: 'analysis.cancel',
  from: ['popup'],
  to: 'worker',
  request: ofTab,
};

/** Opens the sidebar in a tab; false where the browser lets no script in. */
export const sidebarOpen: Message<z.infer<typeof ofTab>, boolean> = {
  name: 'sidebar.open',
  from: ['popup'],
  to: 'worker',
  request: ofTab,
};
