import type { MessageSource } from './translate.ts';

/**
 * A source that still gives the messages it has given before once the browser refuses: it does to a script whose extension was
 * updated or switched off. Messages with values are not kept; the empty string stands for what is not known.
 */
export function lastingMessages(source: MessageSource): MessageSource {
  const given = new Map<string, string>();
  return (key, substitutions) => {
    try {
      const message = source(key, substitutions);
      if (substitutions.length === 0) given.set(key, message);
      return message;
    } catch {
      return given.get(key) ?? '';
    }
  };
}
