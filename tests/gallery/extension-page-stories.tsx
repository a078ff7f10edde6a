import { SettingsView, type SettingsViewProps } from '../../components/settings/index.ts';
import { WelcomeView, type WelcomeViewProps } from '../../components/welcome/index.ts';
import { SIDEBAR_WIDTH } from '../../utils/model/appearance.ts';
import { DEFAULT_SETTINGS } from '../../utils/settings/index.ts';
import type { Story } from './story.ts';

const nothing = (): void => {};
const nothingToUndo = async () => async () => {};

function settings(props: Partial<SettingsViewProps> = {}): Story['view'] {
  return (teller) => (
    <SettingsView
      {...teller}
      settings={DEFAULT_SETTINGS}
      width={SIDEBAR_WIDTH}
      onChange={nothing}
      onReset={nothingToUndo}
      sites={[]}
      onWithdraw={nothing}
      onAllow={nothing}
      library={{ stored: null, onExport: nothing, onDelete: nothingToUndo }}
      shortcuts={[{ name: 'open', does: teller.t('shortcut_open'), keys: 'Alt+Shift+F' }]}
      onChangeShortcuts={nothing}
      licences="#"
      {...props}
    />
  );
}

const inUse: Partial<SettingsViewProps> = {
  settings: {
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    sections: DEFAULT_SETTINGS.sections
      .toReversed()
      .map((section) => ({ ...section, shown: section.name !== 'topics' })),
    paintOffSites: ['https://mail.example'],
  },
  sites: [
    'https://courier.example/*',
    `https://${'very-long-name-of-a-newspaper.'.repeat(6)}example/*`,
    'http://127.0.0.1/*',
  ],
  library: {
    stored: { highlights: 12_408, articles: 1_131, bytes: 48_300_000 },
    onExport: nothing,
    onDelete: nothingToUndo,
  },
};

function welcome(props: Partial<WelcomeViewProps> = {}): Story['view'] {
  return ({ t, locale }) => (
    <WelcomeView
      t={t}
      locale={locale}
      browser="chromium"
      pinned={false}
      keys="Alt+Shift+F"
      onOpenSettings={nothing}
      {...props}
    />
  );
}

/** The pages that open in a tab of their own. */
export const PAGE_STORIES: readonly Story[] = [
  { name: 'settings/first', view: settings() },
  { name: 'settings/in-use', view: settings(inUse) },
  {
    name: 'settings/delete',
    view: settings(inUse),
    clicks: ['#sidelight-stored', 'section[aria-labelledby=sidelight-stored] button:nth-of-type(2)'],
  },
  {
    name: 'settings/undo',
    view: settings(inUse),
    clicks: [
      'section[aria-labelledby=sidelight-sites] button',
      'section[aria-labelledby=sidelight-reset] button',
    ],
  },
  {
    name: 'settings/failed',
    view: settings({
      failed: true,
      onChangeShortcuts: null,
      shortcuts: [{ name: 'open', does: 'Open Sidelight on the page', keys: '' }],
      library: {
        stored: { highlights: 0, articles: 0, bytes: null },
        onExport: nothing,
        onDelete: nothingToUndo,
      },
    }),
  },
  { name: 'welcome/chromium', view: welcome() },
  { name: 'welcome/pinned', view: welcome({ pinned: true, keys: '⌥⇧F' }) },
  { name: 'welcome/firefox', view: welcome({ browser: 'firefox', pinned: null, keys: '' }) },
  { name: 'welcome/android', view: welcome({ browser: 'android', pinned: null }) },
];
