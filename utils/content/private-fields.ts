import { runtimeClient } from '../messaging/client.ts';
import type { NativeRuntime } from '../messaging/native.ts';
import type { PageToBackground } from '../messaging/protocol.ts';
import type { FieldEvent, FieldOffer, OpenField, TextFieldSpec } from '../model/text-field.ts';
import { newId } from './highlights/highlight-draft.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Time for a field to come up in its frame before it counts as refused by the page, in milliseconds. */
const COMES_UP_MS = 3_000;

/**
 * Opens text fields in frames of the extension's own origin. The key and input events of a field in the page's document pass
 * through the page's window first, whose listeners may read and stop them; those in a frame of another origin never do. The
 * text comes back through a message port, which no listener of the page hears. A frame is made when a field is asked for, in a
 * closed shadow root, and takes a port only along with a key that the worker knows.
 * @param refused says that the page lets no frame in
 */
export const privateFields =
  (
    document: Document,
    runtime: NativeRuntime,
    theme: () => TextFieldSpec['theme'],
    refused: string,
  ): OpenField =>
  (place, spec, onEvent) => {
    const key = newId();
    runtimeClient<PageToBackground>(runtime).tell('field.offer', { key });
    const frame = document.createElementNS(XHTML, 'iframe') as HTMLIFrameElement;
    const { port1: port, port2 } = new MessageChannel();
    const timer = setTimeout(() => {
      place.textContent = refused;
      place.setAttribute('role', 'status');
    }, COMES_UP_MS);
    port.onmessage = ({ data }: MessageEvent<FieldEvent>) => {
      clearTimeout(timer);
      onEvent(data);
    };
    frame.setAttribute('aria-label', spec.label);
    const blockSize = spec.rows === 1 ? '34px' : '84px';
    Object.assign(frame.style, { display: 'block', inlineSize: '100%', blockSize, border: '0' });
    frame.src = runtime.getURL('/field.html');
    frame.addEventListener('load', () => {
      const offer: FieldOffer = { key, spec: { ...spec, theme: theme() } };
      frame.contentWindow?.postMessage(offer, '*', [port2]);
    });
    place.append(frame);
    return () => {
      clearTimeout(timer);
      port.close();
      frame.remove();
    };
  };
