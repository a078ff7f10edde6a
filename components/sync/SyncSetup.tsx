import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { listFormat, numberFormat } from '../../utils/format/index.ts';
import type { SyncPreview } from '../../utils/model/sync-status.ts';
import { Button, Callout } from '../ui/index.ts';
import styles from './Sync.module.css';
import type { SyncPanelProps } from './sync-props.ts';
import { failureText, isolated } from './sync-words.ts';

/** Shortest passphrase, in characters. */
const SHORTEST = 8;

/** Setting up, in two or three steps: the place, the passphrase, and what a library that is there will bring. */
export function SyncSetup(props: SyncPanelProps) {
  const { t, view } = props;
  return (
    <div class={styles.form} aria-busy={view.working}>
      {view.setup.step === 'place' && <PlaceStep {...props} />}
      {view.setup.step === 'passphrase' && <PassphraseStep {...props} library={view.setup.library} />}
      {view.setup.step === 'preview' && <PreviewStep {...props} preview={view.setup.preview} />}
      {view.failed && (
        <p class={styles.warning} role="alert">
          {failureText(t, view.failed)}
        </p>
      )}
      {view.working && <p role="status">{t('sync_working')}</p>}
    </div>
  );
}

type Autocomplete = 'off' | 'url' | 'username' | 'current-password' | 'new-password';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  warning?: string | undefined;
  type?: 'text' | 'url' | 'password';
  value: string;
  autocomplete?: Autocomplete;
  onInput: (value: string) => void;
}

/** A text field with its label, and a hint or a warning below. */
export function Field({
  label,
  hint,
  warning,
  type = 'text',
  value,
  autocomplete = 'off',
  onInput,
}: FieldProps) {
  const id = useId();
  return (
    <label class={styles.field}>
      <span>{label}</span>
      <input
        // Preact's types tell inputs apart by a type that is known.
        {...({ type } as { type: 'text' })}
        value={value}
        required
        autocomplete={autocomplete}
        spellcheck={false}
        dir={type === 'text' ? 'auto' : 'ltr'}
        {...((hint || warning) && { 'aria-describedby': id })}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {(warning || hint) && (
        <span id={id} class={warning ? styles.warning : styles.hint}>
          {warning ?? hint}
        </span>
      )}
    </label>
  );
}

/** A form that its button sends, also by the Enter key. */
export function SyncForm({ onSend, children }: { onSend: () => void; children: ComponentChildren }) {
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}

const isPlain = (address: string): boolean =>
  /^http:\/\//i.test(address) && !/^http:\/\/(?:localhost|127\.|\[::1\])/i.test(address);

function PlaceStep({ t, view, actions }: SyncPanelProps) {
  const { draft, folders } = view;
  const folder = draft.kind === 'folder';
  return (
    <SyncForm onSend={() => void actions.onTest()}>
      <p>{t('sync_intro')}</p>
      {folders && (
        <fieldset class={styles.choices} aria-label={t('sync_place')}>
          {(['webdav', 'folder'] as const).map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="place"
                checked={draft.kind === kind}
                onChange={() => actions.onDraft({ kind })}
              />
              {t(`sync_place_${kind}`)}
            </label>
          ))}
        </fieldset>
      )}
      {folder ? (
        <div class={styles.part}>
          <p class={styles.hint}>{t('sync_folder_hint')}</p>
          <div class={styles.buttons}>
            <Button onClick={() => void actions.onPickFolder()}>{t('sync_folder_choose')}</Button>
            {draft.folder && <bdi>{draft.folder}</bdi>}
          </div>
        </div>
      ) : (
        <>
          <Field
            label={t('sync_address')}
            hint={t('sync_address_hint')}
            warning={isPlain(draft.address) ? t('sync_plain_http') : undefined}
            type="url"
            value={draft.address}
            autocomplete="url"
            onInput={(address) => actions.onDraft({ address })}
          />
          <Field
            label={t('sync_user')}
            value={draft.user}
            autocomplete="username"
            onInput={(user) => actions.onDraft({ user })}
          />
          <Field
            label={t('sync_password')}
            hint={t('sync_password_hint')}
            type="password"
            value={draft.password}
            autocomplete="current-password"
            onInput={(password) => actions.onDraft({ password })}
          />
        </>
      )}
      <Field
        label={t('sync_device')}
        value={draft.device}
        onInput={(device) => actions.onDraft({ device })}
      />
      <div class={styles.buttons}>
        {(!folder || draft.folder) && (
          <Button primary submit>
            {t('sync_test')}
          </Button>
        )}
      </div>
    </SyncForm>
  );
}

/** Why two entries of a new passphrase will not do, or undefined. */
export function passphraseWarning(
  t: SyncPanelProps['t'],
  passphrase: string,
  again: string,
): string | undefined {
  if (!passphrase || !again) return undefined;
  if ([...passphrase].length < SHORTEST) return t('sync_passphrase_short');
  return passphrase === again ? undefined : t('sync_passphrase_differs');
}

function PassphraseStep({ t, view, actions, library }: SyncPanelProps & { library: boolean }) {
  const { draft, working } = view;
  const warning = library ? undefined : passphraseWarning(t, draft.passphrase, draft.again);
  return (
    <SyncForm
      onSend={() => {
        if (!warning && !working) void actions.onPassphrase();
      }}
    >
      <p role="status">{t(library ? 'sync_test_library' : 'sync_test_new')}</p>
      <Field
        label={t('sync_passphrase')}
        hint={t(library ? 'sync_passphrase_known_hint' : 'sync_passphrase_new_hint')}
        type="password"
        value={draft.passphrase}
        autocomplete={library ? 'current-password' : 'new-password'}
        onInput={(passphrase) => actions.onDraft({ passphrase })}
      />
      {!library && (
        <Field
          label={t('sync_passphrase_again')}
          warning={warning}
          type="password"
          value={draft.again}
          autocomplete="new-password"
          onInput={(again) => actions.onDraft({ again })}
        />
      )}
      <label class={styles.choice}>
        <input
          type="checkbox"
          checked={draft.settings}
          onChange={() => actions.onDraft({ settings: !draft.settings })}
        />
        {t('sync_settings_along')}
      </label>
      <div class={styles.buttons}>
        <Button primary submit>
          {t(library ? 'sync_next' : 'sync_start')}
        </Button>
        <Button onClick={actions.onBack}>{t('sync_back')}</Button>
      </div>
    </SyncForm>
  );
}

const COUNTS = [
  ['added', 'sync_preview_added'],
  ['changed', 'sync_preview_changed'],
  ['conflicts', 'sync_preview_conflicts'],
  ['removed', 'sync_preview_removed'],
  ['sent', 'sync_preview_sent'],
] as const;

function PreviewStep({ t, locale, actions, preview, view }: SyncPanelProps & { preview: SyncPreview }) {
  const names = listFormat(locale).format(preview.devices.map(isolated));
  return (
    <>
      {names && <p>{t('sync_preview_from', names)}</p>}
      <dl class={styles.facts}>
        {COUNTS.map(([count, key]) => (
          <div key={count}>
            <dt>{t(key)}</dt>
            <dd>{numberFormat(locale).format(preview[count])}</dd>
          </div>
        ))}
      </dl>
      <Callout tone="plain" icon="keep" title={t('sync_preview_safe')} />
      <div class={styles.buttons}>
        {!view.working && (
          <Button primary focused onClick={() => void actions.onStart()}>
            {t('sync_start')}
          </Button>
        )}
        <Button onClick={actions.onBack}>{t('sync_back')}</Button>
      </div>
    </>
  );
}
