export { TopicTags } from './TopicTags.tsx';
