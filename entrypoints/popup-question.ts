import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstQuestion } from '../utils/panel/first-question.ts';

/** Runs in the popup while its page and the script that draws it are still being read. */
export default defineUnlistedScript(() => void firstQuestion());
