export { EntityGroups } from './EntityGroups.tsx';
