import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstRows } from '../utils/library/first-rows.ts';

/** Runs in the library page while its scripts are still being read. */
export default defineUnlistedScript(() => {
  void firstRows();
  // The first date that a process writes takes it some 10 ms, which are free while the scripts come.
  new Intl.DateTimeFormat(navigator.language, { dateStyle: 'long', timeZone: 'UTC' }).format();
});
