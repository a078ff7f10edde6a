import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Serves the gallery's page from the sources themselves, on this machine only. */
export async function serveGallery(port = 0): Promise<{ url: string; server: ViteDevServer }> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    cacheDir: fileURLToPath(new URL('../../../.output/gallery-cache', import.meta.url)),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: {
      rolldownOptions: { transform: { jsx: { runtime: 'automatic', importSource: 'preact' } } },
      include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'preact/jsx-runtime', 'zod/mini'],
    },
    server: { host: '127.0.0.1', port, hmr: port !== 0 },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('the gallery has no port');
  return { url: `http://127.0.0.1:${address.port}/utils/cli/gallery/index.html`, server };
}
