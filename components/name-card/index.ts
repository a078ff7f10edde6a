export { NameCard } from './NameCard.tsx';
export { WikipediaPart } from './WikipediaPart.tsx';
