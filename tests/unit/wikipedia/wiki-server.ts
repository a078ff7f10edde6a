import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of the served wiki, in the fields that its answers have. */
export interface ServedPage {
  key: string;
  title: string;
  description: string;
  extract: string;
  revision: string;
  type: 'standard' | 'disambiguation';
}

export const servedPage = (title: string, more: Partial<ServedPage> = {}): ServedPage => ({
  key: title.replaceAll(' ', '_'),
  title,
  description: `${title} in short`,
  extract: `${title} is a page of the test.`,
  revision: '1001',
  type: 'standard',
  ...more,
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A wiki on this machine that answers as `/w/rest.php/v1/search/title` and `/page` (MediaWiki REST API) and
 * `/api/rest_v1/page/summary` (Page Content Service) are documented to. `next` answers the next question in its place.
 */
export async function startWiki(pages: ServedPage[], redirects: Record<string, string> = {}) {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  let next: Answer | null = null;
  const json = (response: ServerResponse, value: unknown, headers: Record<string, string> = {}): void => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(JSON.stringify(value));
  };
  const hit = (page: ServedPage, at: number, matched: string | null) => ({
    ...{ id: 100 + at, key: page.key, title: page.title, excerpt: page.title },
    ...{ matched_title: matched, anchor: null, description: page.description, thumbnail: null },
  });
  const search: Answer = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://wiki.test');
    const wanted = (searchParams.get('q') ?? '').toLowerCase();
    const isTitle = pathname.endsWith('/title');
    const found = pages.flatMap((page, at) => {
      const redirect = Object.keys(redirects).find(
        (from) => redirects[from] === page.title && from.toLowerCase().startsWith(wanted),
      );
      const title = page.title.toLowerCase();
      if (isTitle ? title.startsWith(wanted) : `${title} ${page.extract}`.toLowerCase().includes(wanted))
        return hit(page, at, null);
      return isTitle && redirect ? hit(page, at, redirect) : [];
    });
    json(response, { pages: found.slice(0, Number(searchParams.get('limit') ?? 50)) });
  };
  const summary: Answer = (request, response) => {
    const key = decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '');
    const page = pages.find((each) => each.key === key);
    if (!page) {
      response.writeHead(404, { 'content-type': 'application/problem+json' });
      response.end(
        JSON.stringify({
          type: 'https://mediawiki.org/wiki/HyperSwitch/errors/not_found',
          title: 'Not found.',
        }),
      );
      return;
    }
    const etag = `W/"${page.revision}/8c1f"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag });
      response.end();
      return;
    }
    const { title, description, extract, revision, type } = page;
    const titles = { canonical: page.key, normalized: title, display: `<span>${title}</span>` };
    const rest = { lang: 'en', dir: 'ltr', pageid: 7, namespace: { id: 0, text: '' }, tid: '8c1f' };
    json(
      response,
      { type, title, displaytitle: titles.display, titles, ...rest, revision, description, extract },
      { etag },
    );
  };
  const server = createServer((request, response) => {
    // Both APIs may be asked from any origin.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') {
      response.end();
      return;
    }
    asked.push({ path: request.url ?? '', headers: request.headers });
    const answer = next ?? ((request.url ?? '').includes('/search/') ? search : summary);
    next = null;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    paths: (): string[] => asked.map(({ path }) => path),
    pages,
    answerNext: (answer: Answer): void => {
      next = answer;
    },
    stop: (): Promise<unknown> => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
export type Wiki = Awaited<ReturnType<typeof startWiki>>;
