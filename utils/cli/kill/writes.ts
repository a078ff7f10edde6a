import type { Session } from './profile.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Runtime {
  runtime: { sendMessage(envelope: unknown): Promise<unknown> };
}

interface StoredHighlight {
  id: string;
  quote: string;
}

/** Times that a library which is unavailable is asked again, and the pause before each, in milliseconds. */
const ASKED_AGAIN = 10;
const ASKED_AGAIN_MS = 1_000;

/**
 * Highlights in the library, after the worker has answered: then what it restores is back. A library that is unavailable is asked
 * again, as a reader would; `onRefusal` hears of it.
 */
export async function storedHighlights(session: Session, onRefusal: () => void): Promise<StoredHighlight[]> {
  for (let again = 0; ; again++) {
    try {
      return await storedNow(session);
    } catch (error) {
      if (again === ASKED_AGAIN) throw error;
      onRefusal();
      await pause(ASKED_AGAIN_MS);
    }
  }
}

async function storedNow({ page }: Session): Promise<StoredHighlight[]> {
  return page.evaluate(async () => {
    const { runtime } = ((globalThis as { browser?: unknown }).browser ??
      (globalThis as { chrome?: unknown }).chrome) as Runtime;
    const answer = await runtime.sendMessage({
      sidelight: 'highlights.ofPage',
      request: { url: 'https://kill.example/' },
    });
    // A library that cannot be read is the failure that this looks for: it says why.
    if (!JSON.stringify(answer ?? null).includes('"found"'))
      throw new Error(`the library answers ${JSON.stringify(answer)}`);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('library');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<{ id: string; target: { selector: { exact?: string }[] } }[]>(
      (resolve, reject) => {
        const request = database.transaction('highlights').objectStore('highlights').getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      },
    );
    database.close();
    return rows.map(({ id, target }) => ({ id, quote: target.selector[0]?.exact ?? '' }));
  });
}

/**
 * Makes highlights one after another until the browser is killed, `wait` ms after the first of them was confirmed; gives those
 * that were confirmed.
 */
export async function confirmedUntilKilled(
  session: Session,
  round: number,
  wait: number,
): Promise<Map<string, string>> {
  const confirmed = new Map<string, string>();
  const { page } = session;
  await page.exposeFunction('confirmed', (id: string, quote: string) => void confirmed.set(id, quote));
  const writing = page
    .evaluate(async (round) => {
      const { runtime } = ((globalThis as { browser?: unknown }).browser ??
        (globalThis as { chrome?: unknown }).chrome) as Runtime;
      const tell = (globalThis as unknown as { confirmed(id: string, quote: string): Promise<void> })
        .confirmed;
      for (let n = 0; ; n++) {
        const id = `urn:uuid:${crypto.randomUUID()}`;
        const exact = `Round ${round}, quote ${n}: ${'words '.repeat(n % 200)}`;
        const answer = await runtime.sendMessage({
          sidelight: 'highlight.create',
          request: {
            draft: {
              id,
              selectors: [{ type: 'TextQuoteSelector', exact }],
              colour: 'yellow',
              article: { url: `https://kill.example/${round}`, title: `Round ${round}` },
            },
          },
        });
        if (JSON.stringify(answer).includes('"saved"')) void tell(id, exact);
        else console.error(JSON.stringify(answer));
      }
    }, round)
    .catch(() => {});
  // A busy machine may take a while to begin.
  for (let look = 0; look < 200 && confirmed.size === 0; look++) await pause(50);
  await pause(wait);
  await session.kill();
  await writing;
  return confirmed;
}
