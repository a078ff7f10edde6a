import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { firstScriptPlugin } from './utils/cli/build/first-script.ts';
import { inlineStylesPlugin } from './utils/cli/build/inline-styles.ts';
import { leanReadabilityPlugin } from './utils/cli/build/lean-readability.ts';
import { createNotices } from './utils/cli/build/licence-notices.ts';
import { libraryChunk, modulesOf, popupChunk } from './utils/cli/build/page-chunks.ts';
import { pageStylesPlugin } from './utils/cli/build/page-styles.ts';
import { shortClassNames } from './utils/cli/build/short-class-names.ts';
import { SIDE_PANEL_PAGE } from './utils/messaging/popup-url.ts';

/** The id under which Firefox knows Sidelight; add-on storage hangs on it, so it never changes. */
const GECKO_ID = 'sidelight@sidelight.example';

/** The oldest browsers that it is built for; older ones lack highlights that leave the DOM alone, or popovers, or `light-dark()`. */
const MIN_CHROME = 130;
const MIN_FIREFOX = 140;

/** Scripts that come behind the sidebar draw with its copy of Preact. */
const PREACT = /^preact(?:\/hooks|\/jsx-runtime)?$/;
const SHARED_PREACT = new URL('utils/content/shared-preact.ts', import.meta.url);

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const notices = createNotices(ROOT);

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [
      leanReadabilityPlugin(),
      inlineStylesPlugin(['popup-question.js']),
      pageStylesPlugin('entrypoints/library/index.html', 'after-modules'),
      pageStylesPlugin('entrypoints/popup/index.html', 'at-once'),
      firstScriptPlugin('entrypoints/popup/index.html'),
      notices.plugin(),
    ],
    build: { target: [`chrome${MIN_CHROME}`, `firefox${MIN_FIREFOX}`] },
    css: { modules: { generateScopedName: shortClassNames(ROOT) } },
  }),
  hooks: {
    // Although auto-imports are off, their plugin would bring in modules for parameters that bear their names.
    'vite:build:extendConfig': async (entrypoints, config) => {
      const { plugins } = config;
      const isAutoImport = (plugin: unknown): boolean =>
        typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === 'unimport';
      const at = plugins?.findIndex(isAutoImport) ?? -1;
      if (at >= 0) plugins?.splice(at, 1);
      if (entrypoints.some(({ name }) => name === 'sidebar-views')) {
        config.resolve ??= {};
        config.resolve.alias = [{ find: PREACT, replacement: fileURLToPath(SHARED_PREACT) }];
      }
      const popup = entrypoints.find(({ type }) => type === 'popup');
      if (!popup) return;
      const needed = (page: string) =>
        modulesOf(page, {
          root: ROOT,
          alias: { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' },
        });
      const library = entrypoints.find(({ name }) => name === 'library');
      config.build ??= {};
      config.build.modulePreload = { polyfill: false };
      config.build.rolldownOptions = {
        ...config.build.rolldownOptions,
        output: {
          ...config.build.rolldownOptions?.output,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { debugName: 'popup', name: popupChunk(await needed(popup.inputPath)) },
              ...(library
                ? [{ debugName: 'library', name: libraryChunk(await needed(library.inputPath)) }]
                : []),
            ],
          },
        },
      };
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'LICENSES.txt', contents: notices.text() });
    },
  },
  zip: {
    // Everything that a build or the training of the models needs, by name; the tests and their browsers stay out.
    includeSources: [
      '{components,entrypoints,public}/**',
      'utils/!(cli)/**',
      'utils/cli/{build,shared,train}/**',
      'utils/cli/{analyze,build-topics,reanchor,train-*}.ts',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      '{README,CHANGELOG}.md',
      'LICENSE',
    ],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      ...['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // The browser's own side panel, for readers who choose it; Chromium's is named when it is switched on.
    ...(browser === 'firefox' && {
      sidebar_action: { default_panel: SIDE_PANEL_PAGE, default_title: 'Sidelight', open_at_install: false },
    }),
    // Asked for one site at a time, when the reader wants highlights restored there.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    // Searches what was read, from the address bar.
    omnibox: { keyword: 'sl' },
    // The field for the reader's own words, which a frame in a page shows. Chromium knows it by a name of its own in each session,
    // Firefox by one of each installation, and it stays blank without a key: a page can neither find it nor use it.
    web_accessible_resources: [
      {
        resources: ['field.html'],
        matches: ['<all_urls>'],
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'open-sidebar': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_open_sidebar__',
      },
      'highlight-selection': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_command_highlight__',
      },
    },
    ...(browser !== 'firefox' && { minimum_chrome_version: String(MIN_CHROME) }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: GECKO_ID,
          strict_min_version: `${MIN_FIREFOX}.0`,
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
