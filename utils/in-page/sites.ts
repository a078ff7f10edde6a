import type { WxtBrowser } from 'wxt/browser';

/** The one registration of the script that restores highlights. */
const ID = 'restore-highlights';
const SCRIPT = 'highlighter.js';

type SitesBrowser = Pick<WxtBrowser, 'permissions' | 'scripting'>;

/**
 * The match pattern that stands for a page's site in a permission, or null for a page that is on none. Without the port,
 * which one engine takes for part of a pattern and the other refuses.
 */
export function sitePattern(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) && hostname ? `${protocol}//${hostname}/*` : null;
  } catch {
    return null;
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

async function sync({ permissions, scripting }: SitesBrowser): Promise<void> {
  const { origins = [] } = await permissions.getAll();
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
 * Keeps the script that restores highlights on exactly the sites that the reader allowed. The browser keeps it over
 * restarts, not over updates of the extension; calls wait for one another.
 */
export function allowedSites(browser: SitesBrowser) {
  let last: Promise<void> = Promise.resolve();
  const again = (): Promise<void> => {
    last = last.then(() => sync(browser)).catch(() => {});
    return last;
  };
  return {
    sync: again,
    listen(): void {
      browser.permissions.onAdded.addListener(() => void again());
      browser.permissions.onRemoved.addListener(() => void again());
    },
  };
}
