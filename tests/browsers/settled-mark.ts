import { type Popup, until } from './driver.ts';

/**
 * The popup's mark of what it has come to show, and when, in milliseconds since the epoch: no look at the popup is as exact.
 * @param options.timeout milliseconds after which it fails
 */
export const settledMark = (popup: Popup, options?: { timeout: number }) =>
  until(
    () =>
      popup.evaluate((document) => {
        const clock = document.defaultView!.performance;
        const mark = clock.getEntriesByType('mark').find(({ name }) => name !== 'loading');
        return mark && ([mark.name, clock.timeOrigin + mark.startTime] as const);
      }),
    'the popup to say that it is done',
    options,
  );
