import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Engine, findBrowser, type Installed, onPath } from './find-browser.ts';

/** Debian's package for each engine; Ubuntu's archive has only stand-ins that fetch a snap, hence the other names there. */
const DEBIAN: Record<Engine, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const UBUNTU: Record<Engine, string> = { chromium: 'chromium-browser', firefox: 'firefox' };

function distribution(): 'debian' | 'ubuntu' | null {
  if (process.platform !== 'linux') return null;
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    if (/^ID=ubuntu$/m.test(release)) return 'ubuntu';
    return /^ID(?:_LIKE)?=.*debian/m.test(release) ? 'debian' : null;
  } catch {
    return null;
  }
}

/** The command that installs a browser on this machine. */
function installHint(engine: Engine): string {
  if (process.platform === 'darwin') return `brew install --cask ${engine}`;
  if (process.platform === 'win32')
    return `winget install ${engine === 'firefox' ? 'Mozilla.Firefox' : 'Google.Chrome'}`;
  const names = distribution() === 'ubuntu' ? UBUNTU : DEBIAN;
  return distribution() ? `sudo apt-get install ${names[engine]}` : `your package manager's "${engine}"`;
}

/**
 * Installs Debian packages, where this is Debian or Ubuntu and we are root, and says so on stderr.
 * Returns false where that is not ours to do or did not work.
 */
function aptInstall(packages: readonly string[]): boolean {
  if (!distribution() || process.getuid?.() !== 0) return false;
  const run = (args: string[]): boolean => {
    process.stderr.write(`running: apt-get ${args.join(' ')}\n`);
    const options = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { ...options, env }).status === 0;
  };
  return run(['update', '-qq']) && run(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/**
 * The browser of an engine, installed first where it is missing and may be.
 * @throws Error with the command to type
 */
export function ensureBrowser(engine: Engine): Installed {
  const names = distribution() === 'ubuntu' ? UBUNTU : DEBIAN;
  const found = findBrowser(engine) ?? (aptInstall([names[engine]]) ? findBrowser(engine) : null);
  if (found) return found;
  throw new Error(
    `There is no ${engine === 'firefox' ? 'Firefox' : 'Chromium, Chrome or Edge'} on this machine. Install one with\n\n    ${installHint(engine)}\n\nand run this again.`,
  );
}

/** Makes sure of small programs that the journeys need, by their command and their Debian package. */
export function ensureTools(tools: Readonly<Record<string, string>>): void {
  const missing = Object.keys(tools).filter((command) => !onPath(command));
  if (missing.length === 0) return;
  const packages = missing.map((command) => tools[command] as string);
  if (!aptInstall(packages))
    throw new Error(
      `Missing: ${missing.join(', ')}. Install with\n\n    sudo apt-get install ${packages.join(' ')}\n`,
    );
}
