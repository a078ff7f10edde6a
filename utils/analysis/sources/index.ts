export { namingAttributions } from './naming-attributions.ts';
