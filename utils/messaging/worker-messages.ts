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
