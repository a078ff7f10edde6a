export { type SentenceRole, sentenceRoles, sentenceRolesInSteps, withinStory } from './sentence-roles.ts';
