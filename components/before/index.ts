export { BeforePart } from './BeforePart.tsx';
