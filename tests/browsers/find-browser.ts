import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export const ENGINES = ['chromium', 'firefox'] as const;
export type Engine = (typeof ENGINES)[number];

/** A browser on this machine. */
export interface Installed {
  engine: Engine;
  path: string;
}

/** Names on the path, best first; and where installers put them on macOS and Windows. */
const PLACES: Record<Engine, { names: string[]; darwin: string[]; win32: string[] }> = {
  chromium: {
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
    ],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    darwin: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** An environment variable that names a browser goes before all else. */
const OVERRIDES: Record<Engine, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(engine: Engine, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const { names, darwin, win32 } = PLACES[engine];
  const named = env[OVERRIDES[engine]];
  const onPath = names.flatMap((name) =>
    (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  );
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (root) => root !== undefined,
  );
  return [
    ...(named ? [named] : []),
    ...(platform === 'darwin' ? darwin : []),
    ...(platform === 'win32' ? win32.flatMap((path) => roots.map((root) => join(root, path))) : onPath),
  ];
}

/** The first browser of an engine that this machine has, or null. */
export function findBrowser(
  engine: Engine,
  env = process.env,
  platform = process.platform,
): Installed | null {
  const path = candidates(engine, env, platform).find(isExecutable);
  return path ? { engine, path } : null;
}

/** True where `name` can be run from the path. */
export function onPath(name: string, env = process.env): boolean {
  return (env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)));
}
