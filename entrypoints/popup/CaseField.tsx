import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CaseForm } from '../../components/threads/CaseForm.tsx';
import type { Translate } from '../../utils/i18n/index.ts';
import { openDatabase } from '../../utils/library/database.ts';
import { createLibraryQueries } from '../../utils/library/library-queries.ts';
import { runtimeClient } from '../../utils/messaging/client.ts';
import type { CaseToBackground } from '../../utils/messaging/protocol.ts';
import { threadAddress } from '../../utils/panel/threads/thread-address.ts';

export interface CaseFieldProps {
  t: Translate;
  /** The article's canonical address. */
  url: string;
  /** Saves the article unless it is saved; resolves with its key, null where that failed. */
  keep: (canonical: string) => Promise<string | null>;
  onClose: () => void;
}

/** Asks for a case, and puts the popup's article into it. */
export function CaseField({ t, url, keep, onClose }: CaseFieldProps) {
  const [cases, setCases] = useState<{ name: string }[]>([]);
  const [done, setDone] = useState<{ name: string; page: string } | 'failed' | null>(null);
  useEffect(() => {
    const read = createLibraryQueries(openDatabase()).cases();
    void read.then(setCases, () => {});
  }, []);
  const put = async (name: string): Promise<void> => {
    const key = await keep(url);
    const worker = runtimeClient<CaseToBackground>(browser.runtime);
    const contents = { articles: key ? [key] : [], highlights: [] };
    const answer = key ? await worker.ask('case.add', { name, ...contents }).catch(() => null) : null;
    const page = answer?.state === 'done' ? threadAddress({ kind: 'case', id: answer.id }) : null;
    setDone(page ? { name: name.trim(), page } : 'failed');
  };
  return <CaseForm t={t} cases={cases} done={done} onName={(name) => void put(name)} onClose={onClose} />;
}
