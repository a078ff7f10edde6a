import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';

const PAGE = 'tests/gallery/index.html';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface ServeOptions {
  /** One of the system's choosing where absent; only at a chosen one does the page follow the sources as they change. */
  port?: number;
  /** Where the sources are: the project's own, or another state of them somewhere below it. */
  root?: string;
}

/** Serves the gallery's page from the sources themselves, on this machine only. */
export async function serveGallery({ port = 0, root = ROOT }: ServeOptions = {}): Promise<{
  url: string;
  server: ViteDevServer;
}> {
  if (!existsSync(join(root, PAGE))) throw new Error(`there is no ${PAGE} in ${root}`);
  const server = await createServer({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    cacheDir: join(root, '.output/gallery-cache'),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: {
      rolldownOptions: { transform: { jsx: { runtime: 'automatic', importSource: 'preact' } } },
      include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'preact/jsx-runtime', 'zod/mini'],
    },
    server: { host: '127.0.0.1', port, hmr: port !== 0, fs: { allow: [ROOT] } },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('the gallery has no port');
  return { url: `http://127.0.0.1:${address.port}/${PAGE}`, server };
}
