export { FactList } from './FactList.tsx';
