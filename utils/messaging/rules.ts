import { isCount, picking, type Validator } from './checks.ts';

/** Senders. `content` are scripts in web pages; the others are the worker and the extension's own pages. */
export const CONTEXTS = ['popup', 'worker', 'content', 'library', 'options', 'welcome', 'field'] as const;
export type Context = (typeof CONTEXTS)[number];

/** A message with an answer. */
export interface Ask<Request, Response> {
  request: Request;
  response: Response;
}
/** A message without an answer. */
export type Tell<Request> = Ask<Request, undefined>;

/** A request without fields. */
export type Empty = Record<string, never>;

/** Who may send a message, and the check of its request. */
export interface Rule<Request> {
  readonly from: readonly Context[];
  readonly request: Validator<Request>;
}
export type Rules<Direction> = {
  readonly [Name in keyof Direction]: Direction[Name] extends { request: infer Request }
    ? Rule<Request>
    : never;
};

export const rule = <Request>(from: readonly Context[], request: Validator<Request>): Rule<Request> => ({
  from,
  request,
});

/** A request about one tab. */
export const ofTab = picking(({ tabId }) => (isCount(tabId) ? { tabId } : null));
