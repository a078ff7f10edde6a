import { useState } from 'preact/hooks';
import { dateFormat, numberFormat } from '../../utils/format/index.ts';
import type { SyncDevice, SyncQuestion, SyncStatus } from '../../utils/model/sync-status.ts';
import { Button, Callout, ProgressBar } from '../ui/index.ts';
import styles from './Sync.module.css';
import { Field, passphraseWarning, SyncForm } from './SyncSetup.tsx';
import type { SyncPanelProps } from './sync-props.ts';
import {
  agoText,
  dayText,
  failureText,
  isAway,
  isolated,
  lineText,
  needsReader,
  stepText,
} from './sync-words.ts';

/** A sync that is set up: its state, its devices, and all that can be done to it. */
export function SyncOverview(props: SyncPanelProps & { status: SyncStatus }) {
  const { t, view, status, actions } = props;
  const { running, question, problem } = status;
  return (
    <div class={styles.form}>
      {question && <Question {...props} question={question} />}
      {!question && problem && (
        <Callout
          tone={needsReader({ ...status, running: null }) ? 'warn' : 'plain'}
          icon="warning"
          title={lineText({ ...status, running: null }, props)}
        >
          <p role="alert">{failureText(t, problem)}</p>
        </Callout>
      )}
      <Facts {...props} />
      {running && (
        <div class={styles.progress}>
          <span class={styles.hint} aria-hidden="true">
            {stepText(t, running)}
          </span>
          <ProgressBar
            label={stepText(t, running)}
            {...(running.total > 0 && { value: running.done / running.total })}
          />
        </div>
      )}
      {view.failed && (
        <p class={styles.warning} role="alert">
          {failureText(t, view.failed)}
        </p>
      )}
      {view.passphraseChanged && <p role="status">{t('sync_passphrase_changed')}</p>}
      <div class={styles.buttons}>
        {running ? (
          <Button onClick={() => void actions.onCancel()}>{t('cancel')}</Button>
        ) : (
          !question && (
            <Button primary onClick={() => void actions.onNow()}>
              {t(problem?.reason === 'folder' ? 'sync_folder_allow' : 'sync_now')}
            </Button>
          )
        )}
      </div>
      <Devices {...props} />
      <Recovery {...props} />
      <Passphrase {...props} />
      <Leave {...props} />
    </div>
  );
}

function Question({ t, actions, question }: SyncPanelProps & { question: SyncQuestion }) {
  const { kind, count, of } = question;
  return (
    <Callout tone="warn" icon="warning" title={t(`sync_ask_${kind}`)}>
      <p>{kind === 'deletions' ? t('sync_ask_deletions_body', count, of) : t(`sync_ask_${kind}_body`)}</p>
      <div class={styles.buttons}>
        {kind === 'deletions' ? (
          <>
            <Button primary onClick={() => void actions.onAnswer('keep')}>
              {t('sync_ask_keep')}
            </Button>
            <Button onClick={() => void actions.onAnswer('accept')}>{t('sync_ask_accept')}</Button>
          </>
        ) : (
          <Button primary onClick={() => void actions.onAnswer('keep')}>
            {t(`sync_ask_${kind}_yes`)}
          </Button>
        )}
      </div>
    </Callout>
  );
}

function Facts(props: SyncPanelProps & { status: SyncStatus }) {
  const { t, locale, status } = props;
  const { place, last, waiting, textsMissing, damaged, strangers } = status;
  const number = numberFormat(locale);
  return (
    <>
      <dl class={styles.facts}>
        <div>
          <dt>{t('sync_place')}</dt>
          <dd>
            <bdi dir="ltr">{place.kind === 'webdav' ? place.address : place.name}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('sync_last')}</dt>
          <dd>{last ? agoText(last, props) : t('sync_line_never')}</dd>
        </div>
        {waiting > 0 && (
          <div>
            <dt>{t('sync_waiting_changes')}</dt>
            <dd>{number.format(waiting)}</dd>
          </div>
        )}
        {textsMissing > 0 && (
          <div>
            <dt>{t('sync_texts_missing')}</dt>
            <dd>{number.format(textsMissing)}</dd>
          </div>
        )}
      </dl>
      {damaged > 0 && <p class={styles.warning}>{t('sync_damaged', damaged)}</p>}
      {strangers > 0 && <p class={styles.hint}>{t('sync_strangers', strangers)}</p>}
    </>
  );
}

function Devices(props: SyncPanelProps & { status: SyncStatus }) {
  const { t, status } = props;
  if (status.devices.length === 0) return null;
  return (
    <section class={styles.part}>
      <h3>{t('sync_devices_title')}</h3>
      <ul class={styles.list}>
        {status.devices.map((device) => (
          <Device key={device.id} {...props} device={device} />
        ))}
      </ul>
    </section>
  );
}

function Device(props: SyncPanelProps & { device: SyncDevice }) {
  const { t, locale, now, actions, device } = props;
  const { id, name, at, own } = device;
  const [asking, setAsking] = useState(false);
  const seen = own
    ? t('sync_this_device')
    : at === null
      ? ''
      : isAway(at, now)
        ? t('sync_device_away', dayText(at, locale))
        : t('sync_device_seen', agoText(at, props));
  return (
    <li class={styles.item}>
      <span>
        <bdi>{name}</bdi>
        <span class={styles.hint}>{seen}</span>
      </span>
      {!own && !asking && (
        <Button label={t('sync_remove_named', name)} onClick={() => setAsking(true)}>
          {t('sync_remove')}
        </Button>
      )}
      {asking && (
        <fieldset class={styles.asking} aria-label={t('sync_remove_named', name)}>
          <p>{t('sync_remove_sure', isolated(name))}</p>
          <div class={styles.buttons}>
            <Button
              primary
              focused
              onClick={() => {
                setAsking(false);
                void actions.onRemoveDevice(id);
              }}
            >
              {t('sync_remove')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
          </div>
        </fieldset>
      )}
    </li>
  );
}

function Recovery({ t, locale, view, actions }: SyncPanelProps) {
  if (view.recovery.length === 0) return null;
  const date = dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section class={styles.part}>
      <h3>{t('sync_recovery')}</h3>
      <p class={styles.hint}>{t('sync_recovery_hint')}</p>
      <ul class={styles.list}>
        {view.recovery.map(({ id, made, highlights }) => (
          <li key={id} class={styles.item}>
            <span>
              {date.format(new Date(made))}
              <span class={styles.hint}>{t.plural('library_highlights', highlights)}</span>
            </span>
            <Button onClick={() => actions.onSavePoint(id)}>{t('sync_recovery_save')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Passphrase({ t, view, actions }: SyncPanelProps) {
  const [open, setOpen] = useState(false);
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const warning = passphraseWarning(t, first, again);
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{t('sync_change_passphrase')}</Button>
      </div>
    );
  const close = (): void => {
    setOpen(false);
    setFirst('');
    setAgain('');
  };
  return (
    <SyncForm
      onSend={() => {
        if (!warning && !view.working) void actions.onChangePassphrase(first).then(close);
      }}
    >
      <Field
        label={t('sync_passphrase')}
        hint={t('sync_passphrase_new_hint')}
        type="password"
        value={first}
        autocomplete="new-password"
        onInput={setFirst}
      />
      <Field
        label={t('sync_passphrase_again')}
        warning={warning}
        type="password"
        value={again}
        autocomplete="new-password"
        onInput={setAgain}
      />
      <div class={styles.buttons}>
        <Button primary submit>
          {t('sync_change_passphrase')}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </SyncForm>
  );
}

function Leave({ t, actions }: SyncPanelProps) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <div>
        <Button onClick={() => setAsking(true)}>{t('sync_leave')}</Button>
      </div>
    );
  return (
    <fieldset class={styles.asking} aria-label={t('sync_leave')}>
      <p>{t('sync_leave_sure')}</p>
      <div class={styles.buttons}>
        <Button primary focused onClick={() => void actions.onLeave('nothing')}>
          {t('sync_leave_keep')}
        </Button>
        <Button onClick={() => void actions.onLeave('everything')}>{t('sync_leave_erase')}</Button>
        <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
      </div>
    </fieldset>
  );
}
