import type { WxtBrowser } from 'wxt/browser';
import { sitePattern } from '../model/site-pattern.ts';
import type { SettingsStore } from '../settings/index.ts';

/** What the popup shows of the site of its page. */
export interface PopupSite {
  site: string;
  allowed: boolean;
  painted: boolean;
}

/**
 * The site of the page that the popup opened on, and what the reader decides about it; null for a page that is on none.
 * `draw` hears of every change.
 */
export function popupSite(
  { permissions }: Pick<WxtBrowser, 'permissions'>,
  settings: SettingsStore,
  url: string,
  draw: () => void,
) {
  const pattern = sitePattern(url);
  if (!pattern) return null;
  const { origin, hostname } = new URL(url);
  let shown: PopupSite = { site: hostname, allowed: false, painted: true };
  const look = async (): Promise<void> => {
    const allowed = await permissions.contains({ origins: [pattern] });
    const { paintOffSites } = await settings.get();
    shown = { ...shown, allowed, painted: !paintOffSites.includes(origin) };
    draw();
  };
  void look();
  return {
    shown: () => shown,
    /** From the reader's own click: the browser asks whether they mean it. */
    onAllow(allowed: boolean): void {
      const asked = allowed
        ? permissions.request({ origins: [pattern] })
        : permissions.remove({ origins: [pattern] });
      void asked.catch(() => false).then(look);
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
