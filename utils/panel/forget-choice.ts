import type { Translate } from '../i18n/index.ts';
import type { SiteChoice } from '../model/site-choice.ts';
import type { createStatusMessage } from './status-message.ts';

/** Forgets what was chosen on the panel's site and reads the page again; says so, with a way back. */
export const forgetChoice =
  (
    put: (choice: SiteChoice | null) => Promise<SiteChoice | null>,
    read: () => Promise<void>,
    t: Translate,
    statusMessage: Pick<ReturnType<typeof createStatusMessage>, 'say'>,
  ) =>
  (): void => {
    void put(null).then(
      async (before) => {
        await read();
        statusMessage.say(t('choice_forgotten'), () => void put(before).then(read));
      },
      () => statusMessage.say(t('picker_failed')),
    );
  };
