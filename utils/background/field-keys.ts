import type { FieldToBackground, PageToBackground } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import { ownTab } from '../messaging/senders.ts';

/** More fields than are open at once in all tabs. */
const MAX_KEYS = 100;

/**
 * Keys of the text fields that scripts in pages have offered. The frame of a field claims its key, once, and from the same
 * tab: a page that frames the extension's field by itself has none.
 */
export function createFieldKeys(): Handlers<FieldToBackground & Pick<PageToBackground, 'field.offer'>> {
  const tabs = new Map<string, number>();
  return {
    'field.offer': ({ key }, sender) => {
      const [oldest] = tabs.keys();
      if (tabs.size >= MAX_KEYS && oldest !== undefined) tabs.delete(oldest);
      tabs.set(key, ownTab(sender));
    },
    'field.claim': ({ key }, sender) => {
      const known = tabs.get(key) === ownTab(sender);
      tabs.delete(key);
      return { known };
    },
  };
}
