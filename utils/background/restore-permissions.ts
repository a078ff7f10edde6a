import type { WxtBrowser } from 'wxt/browser';
import { tabClient } from '../messaging/client.ts';
import type { ToHighlighter } from '../messaging/protocol.ts';

/** The one registration of the script that restores highlights. */
const ID = 'restore-highlights';
const SCRIPT = 'highlighter.js';

type SitesBrowser = Pick<WxtBrowser, 'permissions' | 'scripting' | 'tabs'>;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

/** Removes the highlights from open pages of sites whose permission was withdrawn. */
async function withdraw({ tabs }: SitesBrowser, patterns: string[]): Promise<void> {
  for (const { id } of await tabs.query({}))
    if (id !== undefined) tabClient<ToHighlighter>(tabs, id).tell('sites.withdrawn', { patterns });
}

async function sync({ permissions, scripting }: SitesBrowser, except: readonly string[]): Promise<void> {
  const { origins: all = [] } = await permissions.getAll();
  const origins = all.filter((origin) => !except.includes(origin));
  const [known] = await scripting.getRegisteredContentScripts({ ids: [ID] });
  if (origins.length === 0) {
    if (known) await scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  if (known && same(known.matches ?? [], origins)) return;
  const script = {
    id: ID,
    matches: origins,
    js: [SCRIPT],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (known) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}

/**
 * Registers the script that restores highlights on exactly the sites that the reader allowed. The browser keeps the
 * registration over restarts, not over updates of the extension. Calls run one after another.
 * @param except origins that were allowed for another purpose
 */
export function createRestorePermissions(
  browser: SitesBrowser,
  except: () => Promise<string[]> = async () => [],
) {
  let last: Promise<void> = Promise.resolve();
  const again = (): Promise<void> => {
    last = last.then(async () => sync(browser, await except())).catch(() => {});
    return last;
  };
  return {
    sync: again,
    listen(): void {
      browser.permissions.onAdded.addListener(() => void again());
      browser.permissions.onRemoved.addListener(({ origins = [] }) => {
        void again();
        void withdraw(browser, origins);
      });
    },
  };
}
