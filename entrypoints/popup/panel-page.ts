import { browser } from 'wxt/browser';
import { wearTheme } from '../../components/ui/index.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { createSettingsStore, DEFAULT_SETTINGS } from '../../utils/settings/index.ts';

const message = browser.i18n.getMessage as MessageSource;
/** The page of a panel: its language, its place and the reader's settings. */
export const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
export const t = createTranslate(message, locale);
export const root = document.getElementById('app') as HTMLElement;
export const settings = createSettingsStore(browser.storage.local, browser.storage.onChanged);
document.documentElement.lang = locale;

let now = DEFAULT_SETTINGS;
let heard = (): void => {};
/** The settings as they are now. */
export const chosen = () => now;
/** Resolves once the settings were read. */
export const known = new Promise<void>((resolve) => {
  settings.subscribe((stored) => {
    now = stored;
    wearTheme(document.documentElement, stored.theme);
    heard();
    resolve();
  });
});
/** Calls back after every change of them; only the last callback is kept. */
export const onSettings = (redraw: () => void): void => {
  heard = redraw;
};
