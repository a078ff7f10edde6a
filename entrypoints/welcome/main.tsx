import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/ui/full-page.css';
import { wearTheme } from '../../components/ui/index.ts';
import '../../components/ui/tokens.css';
import { WelcomeView, type WelcomeViewProps } from '../../components/welcome/index.ts';
import { createTranslate, formatLocale, type MessageSource } from '../../utils/i18n/index.ts';
import { openingKeys } from '../../utils/panel/shortcuts.ts';
import { createSettingsStore } from '../../utils/settings/index.ts';

const message = browser.i18n.getMessage as MessageSource;
const locale = formatLocale(browser.i18n.getUILanguage(), message('messages_language', []));
const t = createTranslate(message, locale);
const root = document.getElementById('app') as HTMLElement;

async function whichBrowser(): Promise<WelcomeViewProps['browser']> {
  if ((await browser.runtime.getPlatformInfo()).os === 'android') return 'android';
  return import.meta.env.FIREFOX ? 'firefox' : 'chromium';
}

/** Older browsers do not say whether the button is in view. */
async function isPinned(): Promise<boolean | null> {
  return (await browser.action.getUserSettings?.())?.isOnToolbar ?? null;
}

async function draw(): Promise<void> {
  const [kind, pinned, keys] = await Promise.all([
    whichBrowser(),
    isPinned(),
    // Firefox for Android has no shortcuts at all.
    browser.commands ? openingKeys(browser.commands) : '',
  ]);
  render(
    <WelcomeView
      t={t}
      locale={locale}
      browser={kind}
      pinned={pinned}
      keys={keys}
      onOpenSettings={() => void browser.runtime.openOptionsPage()}
    />,
    root,
  );
}

document.documentElement.lang = locale;
document.title = t('welcome_title');
createSettingsStore(browser.storage.local, browser.storage.onChanged).subscribe(({ theme }) =>
  wearTheme(document.documentElement, theme),
);
// The reader pins the button, or changes the keys, and comes back.
for (const event of ['visibilitychange', 'focus']) addEventListener(event, () => void draw(), true);
void draw();
