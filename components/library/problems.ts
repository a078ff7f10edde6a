/** Message keys for failures of the library. */
export const PROBLEMS = {
  full: 'library_problem_full',
  private: 'library_problem_private',
  gone: 'library_problem_gone',
  elsewhere: 'library_problem_gone',
  newer: 'library_problem_newer',
  unavailable: 'library_problem_unavailable',
  'no-answer': 'library_problem_unavailable',
} as const;
