import type { WxtBrowser } from 'wxt/browser';
import { sitePattern } from '../model/site-pattern.ts';
import type { SettingsStore } from '../settings/index.ts';
import { lookupOrigins, noteLookupOrigin } from '../wikipedia/lookup-origins.ts';

/** State of the popup's switches for the site of its page. */
interface PopupSite {
  site: string;
  allowed: boolean;
  painted: boolean;
  /** Whether to ask if highlights shall be shown here always. */
  offered: boolean;
}

/**
 * The site of the popup's page and the reader's choices for it; null for a page without a site. `draw` is called after
 * every change.
 */
export function popupSite(
  { permissions, storage }: Pick<WxtBrowser, 'permissions' | 'storage'>,
  settings: SettingsStore,
  url: string,
  draw: () => void,
) {
  const pattern = sitePattern(url);
  if (!pattern) return null;
  const { origin, hostname } = new URL(url);
  let shown: PopupSite = { site: hostname, allowed: false, painted: true, offered: false };
  const look = async (): Promise<void> => {
    const allowed =
      (await permissions.contains({ origins: [pattern] })) &&
      !(await lookupOrigins(storage.local)).includes(pattern);
    const { paintOffSites, noOfferSites } = await settings.get();
    const painted = !paintOffSites.includes(origin);
    shown = { ...shown, allowed, painted, offered: !allowed && painted && !noOfferSites.includes(origin) };
    draw();
  };
  void look();
  return {
    shown: () => shown,
    /** Called from a click: the browser may ask for the permission only then. */
    onAllow(allowed: boolean): void {
      const asked = allowed
        ? permissions.request({ origins: [pattern] })
        : permissions.remove({ origins: [pattern] });
      void asked
        .then(async (granted) => {
          if (granted && allowed) await noteLookupOrigin(storage.local, pattern, false);
        })
        .catch(() => false)
        .then(look);
    },
    onDecline(): void {
      const change = settings.update(({ noOfferSites }) => ({
        noOfferSites: [...new Set([...noOfferSites, origin])],
      }));
      void change.then(look);
    },
    onPaint(painted: boolean): void {
      const change = settings.update(({ paintOffSites }) => ({
        paintOffSites: painted
          ? paintOffSites.filter((other) => other !== origin)
          : [...new Set([...paintOffSites, origin])],
      }));
      void change.then(look);
    },
  };
}
