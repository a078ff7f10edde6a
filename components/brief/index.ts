export { Brief } from './Brief.tsx';
