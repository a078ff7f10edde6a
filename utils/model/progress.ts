/** Progress of one stage of the work on a page; `done` is a share from 0 to 1. */
export interface Stage {
  stage: 'reading' | 'analysing';
  done: number;
}
/** The same with the tab's number, null where the sender does not know it: a page's own script. */
export interface WorkProgress extends Stage {
  tabId: number | null;
}
