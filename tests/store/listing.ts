import { readFileSync } from 'node:fs';

interface Messages {
  [key: string]: { message: string };
}

const messages = JSON.parse(
  readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
) as Messages;

/** The browser's name and description of the package are what the stores show. */
export const NAME = messages.extensionName!.message;
export const SHORT_DESCRIPTION = messages.extensionDescription!.message;

/** The stores' longest short description, in characters. */
export const SHORT_LIMIT = 132;

/** Plain text, as both stores take it. */
export const DESCRIPTION = `Sidelight reads the article you are reading and puts its facts beside it: key facts with who says so, figures with what they count, a timeline of what is past and what is ahead, the people, organisations and places it names, and its topics.

Everything it shows is a piece of the article itself. Nothing is rewritten and nothing is made up: click a fact, and the page scrolls to those very words and lights them up.

WHAT YOU GET
• Key facts, with their status: stated, reported, confirmed, denied, alleged, forecast or opinion, and the words that decided it.
• Figures drawn to scale, with what is counted, and repeats put together.
• A timeline. It works out which day “Tuesday” was, and says whether a date was printed or worked out.
• A note where the article's own numbers or dates disagree, with both quotes.
• Highlights in four colours, with notes. They come back to their place, and say so when the page has changed its words.
• A library of all that you marked and saved, with search and filters. Import from Hypothesis and Readwise; export to Markdown, CSV and JSON.
• The whole fact sheet as Markdown, web page or JSON, or on one printed page.

PRIVATE BY THE WAY IT IS BUILT
• It sends nothing anywhere unless you ask for it by name: no account, no telemetry, no server of ours. All work is done on your device. A sync, where you set one up, goes encrypted to your own server or folder; where you have a name looked up in Wikipedia, that name alone is sent.
• It reads a page when you click, and only that page. It asks for no site when you install it.
• Your highlights stay in your browser until you delete or export them.

HOW TO USE IT
Click the toolbar button on an article, or press Alt+Shift+F. “Open beside the article” (Alt+Shift+S) keeps it all beside the text. Select a passage and press Alt+Shift+H to highlight it.

The interface speaks English, German, Spanish, French and Arabic, and follows your light, dark or high-contrast setting. All of it works by keyboard and with screen readers. The analysis knows English articles; for other languages it shows what holds without grammar, and says what it left out.

Free and open source under the MIT licence.`;

export const PRIVACY = `Sidelight collects no data. It has no server, no account and no telemetry, and makes no network request that the reader did not ask for. Where the reader sets up a sync, the library goes, encrypted on the device, to the WebDAV server or folder that the reader names, and nowhere else. Where the reader has a name looked up in Wikipedia, that name goes there, and nothing with it. Where the reader asks for the other pages of an article, they come from the article’s own site.

What it reads: the page in front, when you click its button, press its shortcut or choose it in the menu; and pages of a site where you allowed it to show your highlights by itself, in order to find them.

What it keeps, in your browser's own storage on your device: your settings, your highlights and notes, and the articles you save. The analysis of a page is kept in memory until the browser closes. You can export or delete all of it on the options page.

What it passes on: nothing, but for a sync that you set up and a name that you have looked up. An export is a file or a text on your clipboard that goes where you put it; a report of a mistake is a text that you may send, or not.`;

/** The one thing that it is for, as the Chrome Web Store asks. */
export const SINGLE_PURPOSE =
  'Shows the key facts, figures, dates and names of the article that the reader has open, taken from its own text, and keeps the passages that the reader highlights.';

/** Why each permission of the manifest is asked for. */
export const PERMISSIONS: Readonly<Record<string, string>> = {
  activeTab:
    'To read the article in the tab where the reader clicks the button, presses the shortcut or uses the menu, and no other.',
  scripting:
    'To put the script that reads the article, the sidebar and the highlights into that tab. No script is in a page before the reader asks.',
  storage: 'To keep the reader’s settings, and the analysis of an open article until the browser closes.',
  unlimitedStorage:
    'So that the browser does not evict the reader’s highlights, notes and saved articles when space runs low: there is no other copy, as nothing is sent anywhere.',
  contextMenus:
    'To offer “Show facts”, “Open beside the article” and “Highlight selection” in the menu of the page.',
  alarms: 'To sync the library every quarter of an hour, for readers who have set up a sync.',
};

/** Why those are asked for that only one browser has. */
export const PERMISSIONS_OF: Readonly<Record<'chrome' | 'firefox', Readonly<Record<string, string>>>> = {
  chrome: {
    sidePanel:
      'To show the same panel in the browser’s own side panel, for readers who choose that in the settings. It is switched off until then.',
  },
  firefox: {},
};

/** Why hosts may be asked for later, one site at a time. */
export const OPTIONAL_HOSTS =
  'Never asked for at install. When the reader turns on “Always show my highlights on this site”, the browser asks for that one site, so that highlights return there without a click. Taking the permission back takes the script out. A reader who syncs the library through a WebDAV server of their own is asked for that one server, and one who has a name looked up for Wikipedia.';

const permissionLines = (browser: 'chrome' | 'firefox'): string =>
  [
    ...Object.entries({ ...PERMISSIONS, ...PERMISSIONS_OF[browser] }),
    ['optional_host_permissions', OPTIONAL_HOSTS],
  ]
    .map(([name, reason]) => `${name}\n${reason}`)
    .join('\n\n');

const part = (title: string, text: string): string => `${title}\n${'='.repeat(title.length)}\n${text}\n`;

/** The texts as files, one for each store, in the order of its form. */
export function listingFiles(): { name: string; text: string }[] {
  const chrome = [
    part('Name', NAME),
    part('Summary', SHORT_DESCRIPTION),
    part('Description', DESCRIPTION),
    part('Category', 'Productivity › Tools'),
    part('Single purpose', SINGLE_PURPOSE),
    part('Permission justification', permissionLines('chrome')),
    part('Remote code', 'No, all code is in the package.'),
    part('Data usage', 'None of the kinds of data is collected. The three declarations are made.'),
    part('Privacy policy', PRIVACY),
  ];
  const amo = [
    part('Name', NAME),
    part('Summary', SHORT_DESCRIPTION),
    part('Description', DESCRIPTION),
    part('Categories', 'Search Tools; Bookmarks'),
    part('Data collection', 'None (data_collection_permissions: none).'),
    part('Privacy policy', PRIVACY),
    part('Licence', 'MIT'),
    part(
      'Notes to reviewer',
      `The sources build with "npm ci && npm run zip"; the README says how and with what.\n\n${permissionLines('firefox')}`,
    ),
  ];
  return [
    { name: 'chrome-web-store.txt', text: chrome.join('\n') },
    { name: 'addons.mozilla.org.txt', text: amo.join('\n') },
  ];
}
