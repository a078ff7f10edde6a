export { Button, IconButton, MoreButton } from './Button.tsx';
export { Callout } from './Callout.tsx';
export { Hidden } from './Hidden.tsx';
export { Icon, type IconName } from './Icon.tsx';
export { Passage } from './Passage.tsx';
export { Nothing, Section } from './Section.tsx';
export { Sentence, SLOTS } from './Sentence.tsx';
export { wearTheme } from './theme.ts';
export { type AnalysisProps, joinClasses, type Reveal, spanOf, type ViewProps } from './view.ts';
