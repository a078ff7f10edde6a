import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import config from '../wxt.config.ts';

type Manifest = Record<string, unknown>;

const manifest = async (browser: 'chrome' | 'firefox'): Promise<Manifest> => {
  const make = config.manifest as (env: { browser: string }) => Manifest | Promise<Manifest>;
  return make({ browser });
};

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  test('asks for these permissions and no more', async () => {
    expect((await manifest(browser)).permissions).toEqual([
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ]);
  });

  test('asks for no host at install, and puts no script into pages by itself', async () => {
    const keys = Object.keys(await manifest(browser));
    expect(keys).not.toContain('host_permissions');
    expect(keys).not.toContain('content_scripts');
    // One site at a time, when the reader asks for it there.
    expect((await manifest(browser)).optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(keys).not.toContain('externally_connectable');
  });

  test('lets pages show one file of it alone, under a name that they cannot know', async () => {
    expect((await manifest(browser)).web_accessible_resources).toEqual([
      {
        resources: ['field.html'],
        matches: ['<all_urls>'],
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ]);
  });

  test('leaves the policy of its pages as strict as the browser makes it', async () => {
    expect(Object.keys(await manifest(browser))).not.toContain('content_security_policy');
  });

  test('opens the popup by Alt+Shift+F, the sidebar by Alt+Shift+S, highlights by Alt+Shift+H', async () => {
    expect((await manifest(browser)).commands).toMatchObject({
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'open-sidebar': { suggested_key: { default: 'Alt+Shift+S' } },
      'highlight-selection': { suggested_key: { default: 'Alt+Shift+H' } },
    });
  });

  test('is of version 3', () => {
    expect(config.manifestVersion).toBe(3);
  });
});

describe('the manifest for firefox', () => {
  test('names the side panel, which opens for nobody who did not ask', async () => {
    expect((await manifest('firefox')).sidebar_action).toMatchObject({
      default_panel: 'popup.html?side',
      open_at_install: false,
    });
  });

  test('has an id of its own and says that no data are collected', async () => {
    expect((await manifest('firefox')).browser_specific_settings).toMatchObject({
      gecko: { id: expect.stringContaining('@'), data_collection_permissions: { required: ['none'] } },
    });
  });
});

describe('the description', () => {
  test('fits the stores in every language', () => {
    for (const language of ['en', 'de', 'es', 'fr', 'ar']) {
      const path = new URL(`../public/_locales/${language}/messages.json`, import.meta.url);
      const { extensionDescription } = JSON.parse(readFileSync(path, 'utf8'));
      expect(extensionDescription.message.length).toBeLessThanOrEqual(132);
    }
  });
});
