export { FactSources } from './fact-sources.ts';
export { namingAttributions } from './naming-attributions.ts';
