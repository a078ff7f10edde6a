import { MoreButton } from '../../components/ui/index.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import { runtimeClient } from '../../utils/messaging/client.ts';
import type { NativeBrowser } from '../../utils/messaging/native.ts';
import type { MemoryToBackground } from '../../utils/messaging/protocol.ts';
import type { PanelView } from '../../utils/panel/panel-controller.ts';

/**
 * A line that opens what was read before on the subject, where there is something. Its words stay out of the page: a page's
 * script learns that there is something, and no more.
 */
export function pageBefore({ runtime }: NativeBrowser, t: Translate, update: () => void) {
  const memory = runtimeClient<MemoryToBackground>(runtime);
  let of: unknown;
  let isThere = false;
  return ({ answer }: PanelView) => {
    if (answer.state === 'ready' && answer !== of) {
      of = answer;
      isThere = false;
      memory.ask('memory.hasContext', {}).then(
        ({ there }) => {
          isThere = there && answer === of;
          update();
        },
        () => {},
      );
    }
    return (
      isThere && (
        <div style={{ paddingInline: 'var(--space-4)' }}>
          <MoreButton label={t('before_open')} onClick={() => memory.tell('memory.openContext', {})} />
        </div>
      )
    );
  };
}
