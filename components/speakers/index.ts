export { SpeakersView, type SpeakersViewProps } from './SpeakersView.tsx';
