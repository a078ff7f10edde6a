import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Real WebDAV servers, each started on a folder and a port of its own, with one user. */

export const USER = 'reader';
export const PASSWORD = 'pass ä:word';

interface Recipe {
  /** The program, wherever Debian puts it. */
  programs: string[];
  /** Files without which it cannot serve. */
  needs: string[];
  /** Debian packages. */
  packages: string[];
  /** Writes the configuration; returns the arguments, and the path of the address. */
  configure: (home: string, port: number) => { args: string[]; path?: string };
}

/** Servers drop root's rights where they are root; the files have to be theirs. */
const WWW_DATA = 33;
const isRoot = process.getuid?.() === 0;

function folder(...parts: string[]): string {
  const path = join(...parts);
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o777);
  if (isRoot) chownSync(path, WWW_DATA, WWW_DATA);
  return path;
}

const sha1 = `{SHA}${createHash('sha1').update(PASSWORD).digest('base64')}`;
const asUser = (lines: string): string => (isRoot ? lines : '');

export const RECIPES = {
  apache2: {
    programs: ['/usr/sbin/apache2'],
    needs: ['/usr/lib/apache2/modules/mod_dav.so'],
    packages: ['apache2'],
    configure(home, port) {
      const files = folder(home, 'files');
      writeFileSync(join(home, 'passwords'), `${USER}:${sha1}\n`);
      const modules = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic'];
      const config = [
        `ServerRoot ${home}`,
        `PidFile ${home}/pid`,
        `ErrorLog ${home}/error.log`,
        `Listen 127.0.0.1:${port}`,
        'ServerName localhost',
        ...[...modules, 'dav', 'dav_fs'].map(
          (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
        ),
        asUser('User www-data\nGroup www-data'),
        `DavLockDB ${folder(home, 'locks')}/db`,
        `DocumentRoot ${files}`,
        `<Directory ${files}>`,
        'Dav On',
        'AuthType Basic',
        'AuthName test',
        `AuthUserFile ${home}/passwords`,
        'Require valid-user',
        '</Directory>',
      ];
      writeFileSync(join(home, 'conf'), config.join('\n'));
      return { args: ['-f', join(home, 'conf'), '-DFOREGROUND'] };
    },
  },
  rclone: {
    programs: ['/usr/bin/rclone'],
    needs: [],
    packages: ['rclone'],
    configure: (home, port) => ({
      args: [
        ...['serve', 'webdav', folder(home, 'files'), '--addr', `127.0.0.1:${port}`],
        ...['--user', USER, '--pass', PASSWORD, '--config', join(home, 'none.conf')],
      ],
    }),
  },
  nginx: {
    programs: ['/usr/sbin/nginx'],
    needs: ['/usr/lib/nginx/modules/ngx_http_dav_ext_module.so'],
    packages: ['nginx-light', 'libnginx-mod-http-dav-ext'],
    configure(home, port) {
      const temp = ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      for (const name of temp) folder(home, name);
      writeFileSync(join(home, 'passwords'), `${USER}:${sha1}\n`);
      const config = `load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
${asUser('user www-data;')}
pid ${home}/pid; error_log ${home}/error.log; events {}
http { access_log off;
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder(home, 'files')}; client_max_body_size 20m;
    location / { dav_methods PUT DELETE MKCOL COPY MOVE; dav_ext_methods PROPFIND OPTIONS;
      auth_basic test; auth_basic_user_file ${home}/passwords; } } }`;
      writeFileSync(join(home, 'conf'), config);
      return { args: ['-c', join(home, 'conf'), '-g', 'daemon off;', '-e', join(home, 'error.log')] };
    },
  },
  lighttpd: {
    programs: ['/usr/sbin/lighttpd'],
    needs: ['/usr/lib/lighttpd/mod_webdav.so'],
    packages: ['lighttpd', 'lighttpd-mod-webdav'],
    configure(home, port) {
      writeFileSync(join(home, 'passwords'), `${USER}:${PASSWORD}\n`);
      const config = `server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.document-root = "${folder(home, 'files')}"
server.port = ${port}
server.bind = "127.0.0.1"
server.errorlog = "${home}/error.log"
server.upload-dirs = ("${folder(home, 'uploads')}")
${asUser('server.username = "www-data"\nserver.groupname = "www-data"')}
webdav.activate = "enable"
auth.backend = "plain"
auth.backend.plain.userfile = "${home}/passwords"
auth.require = ("/" => ("method" => "basic", "realm" => "test", "require" => "valid-user"))`;
      writeFileSync(join(home, 'conf'), config);
      return { args: ['-D', '-f', join(home, 'conf')] };
    },
  },
  'php-sabre-dav': {
    programs: ['/usr/bin/php'],
    needs: ['/usr/share/php/Sabre/DAV/Server.php'],
    packages: ['php-sabre-dav', 'php-cli', 'php-xml', 'php-mbstring'],
    configure(home, port) {
      // The engine of Nextcloud and ownCloud; Debian's version of it is older than theirs.
      writeFileSync(
        join(home, 'server.php'),
        `<?php error_reporting(0); date_default_timezone_set('UTC');
require 'Sabre/autoload.php';
if (($_SERVER['PHP_AUTH_USER'] ?? '') !== '${USER}' || ($_SERVER['PHP_AUTH_PW'] ?? '') !== '${PASSWORD}') {
  header('WWW-Authenticate: Basic realm="test"'); http_response_code(401); exit; }
$server = new Sabre\\DAV\\Server(new Sabre\\DAV\\FS\\Directory('${folder(home, 'files')}'));
$server->setBaseUri('/');
$server->exec();`,
      );
      return {
        args: ['-d', 'include_path=/usr/share/php', '-S', `127.0.0.1:${port}`, join(home, 'server.php')],
      };
    },
  },
} satisfies Record<string, Recipe>;
export type ServerName = keyof typeof RECIPES;

export const isInstalled = (name: ServerName): boolean => {
  const { programs, needs }: Recipe = RECIPES[name];
  return programs.some(existsSync) && needs.every(existsSync);
};

export interface DavServer {
  address: string;
  stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const PATIENCE_MS = 15_000;

async function answers(address: string, child: ChildProcess, heard: () => string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${heard()}`);
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`no answer at ${address}: ${heard()}`);
}

/** Starts a server that is installed. @throws Error with what it said where it does not start */
export async function startServer(name: ServerName): Promise<DavServer> {
  const recipe: Recipe = RECIPES[name];
  const home = mkdtempSync(join(tmpdir(), 'sidelight-dav-'));
  chmodSync(home, 0o755);
  if (isRoot) chownSync(home, WWW_DATA, WWW_DATA);
  const port = await freePort();
  const { args } = recipe.configure(home, port);
  const child = spawn(recipe.programs.find(existsSync)!, args, {
    cwd: home,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '' },
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said = `${said}${data}`.slice(-2_000);
  });
  child.stdout.resume();
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(home, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}/`;
  try {
    await answers(address, child, () => said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}
