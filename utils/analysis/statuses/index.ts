export { attributionsBySentence } from './attributions-by-sentence.ts';
export { holdsClause } from './cue-status.ts';
export { attributionStatus, type StatusDecision, statusOf } from './fact-status.ts';
export { isTelling, sharedLength, wordsInSpan } from './governing-attribution.ts';
export { isOpinionPiece, judgementIn } from './opinion-piece.ts';
export { inOwnVoice, isArgument, type OwnVoice, ownVoice } from './own-voice.ts';
export { opensInside, quotedTokens } from './quoted-tokens.ts';
export { type StatusTokens, statusTokens } from './status-word-traits.ts';
export { voiceShares, voiceSharesOf } from './voice-shares.ts';
