import { browser } from 'wxt/browser';
import '../../components/ui/tokens.css';
import { fieldElement } from '../../components/ui/field-element.ts';
import { wearTheme } from '../../components/ui/theme.ts';
import { runtimeClient } from '../../utils/messaging/client.ts';
import type { FieldToBackground } from '../../utils/messaging/protocol.ts';
import type { FieldOffer, TextFieldSpec } from '../../utils/model/text-field.ts';
import './page.css';

function show(spec: TextFieldSpec, port: MessagePort): void {
  const field = fieldElement(document, spec, (event) => port.postMessage(event));
  wearTheme(document.documentElement, spec.theme);
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.body.append(field);
  if (!spec.quiet) field.focus();
  port.postMessage({ value: field.value });
}

/**
 * One text field, in a frame in a page whose scripts must not hear what is typed. It stays blank for a page that frames it by
 * itself: a port is taken only along with a key that our own script in the same tab has told the worker, and that was not used.
 */
addEventListener('message', async ({ data, ports: [port] }: MessageEvent<Partial<FieldOffer> | null>) => {
  if (!port || typeof data?.key !== 'string' || !data.spec) return;
  const background = runtimeClient<FieldToBackground>(browser.runtime);
  const { known } = await background.ask('field.claim', { key: data.key });
  if (known) show(data.spec, port);
});
