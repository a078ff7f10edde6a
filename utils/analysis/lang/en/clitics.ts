/** Words that begin with an apostrophe. */
export const ELIDED_WORDS = new Set(['em', 'til', 'tis', 'twas', 'cause', 'bout', 'n']);

/** Endings after an apostrophe that are tokens of their own. */
export const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);
