export { BeforePart } from './BeforePart.tsx';
export { FactMark } from './FactMark.tsx';
