import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { until } from './driver.ts';

/** A screen in memory, for what only a real window gets: keys and menus. Linux with Xvfb and xdotool. */
export interface Display {
  name: string;
  /** Presses keys, in xdotool's words ("alt+shift+f"), in the window in front. */
  press(...keys: string[]): void;
  rightClick(x: number, y: number): void;
  /** How many windows are on the screen; an open menu is one. */
  windows(): number;
  close(): void;
}

export async function openDisplay(): Promise<Display> {
  const number = 90 + (process.pid % 900);
  const name = `:${number}`;
  const server: ChildProcess = spawn('Xvfb', [name, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  await until(async () => existsSync(`/tmp/.X11-unix/X${number}`), 'the screen');
  const env = { ...process.env, DISPLAY: name };
  const xdotool = (...args: string[]): string =>
    execFileSync('xdotool', args, { env, encoding: 'utf8', timeout: 10_000 });
  return {
    name,
    press: (...keys) => {
      for (const key of keys) xdotool('key', key);
    },
    rightClick: (x, y) => {
      xdotool('mousemove', String(x), String(y), 'click', '3');
    },
    windows: () => xdotool('search', '--onlyvisible', '--name', '.*').trim().split('\n').length,
    close: () => server.kill(),
  };
}
