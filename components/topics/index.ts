export { TopicTags } from './TopicTags.tsx';
export type { TagChoices, TagEdit } from './tags.ts';
