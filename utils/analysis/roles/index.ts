export { type SentenceRole, sentenceRoles } from './sentence-roles.ts';
