import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import { Button } from '../ui/index.ts';
import styles from './Threads.module.css';

export interface CaseNameProps {
  t: Translate;
  /** Names to choose from while typing. */
  cases: readonly { name: string }[];
  label: string;
  onName: (name: string) => void;
  /** Takes the focus as it appears. */
  focus?: boolean;
}

/** A field for the name of a case, new or known, and the button that takes it. */
export function CaseName({ t, cases, label, onName, focus = false }: CaseNameProps) {
  const [name, setName] = useState('');
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, []);
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const written = field.current?.value ?? '';
        if (written.trim()) onName(written);
        setName('');
      }}
    >
      <input
        ref={field}
        class={styles.field}
        list={list}
        maxLength={200}
        value={name}
        placeholder={t('case_name')}
        aria-label={t('case_name')}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <datalist id={list}>
        {cases.map((each) => (
          <option key={each.name} value={each.name} />
        ))}
      </datalist>
      <Button submit>{label}</Button>
    </form>
  );
}
