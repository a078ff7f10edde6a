export { FigureList } from './FigureList.tsx';
