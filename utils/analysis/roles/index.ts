export { type SentenceRole, sentenceRoles, withinStory } from './sentence-roles.ts';
