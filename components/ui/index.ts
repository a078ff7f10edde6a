export { Button, IconButton, MoreButton } from './Button.tsx';
export { Callout } from './Callout.tsx';
export { Dialog } from './Dialog.tsx';
export { Hidden } from './Hidden.tsx';
export { Icon, type IconName } from './Icon.tsx';
export { KeepButton } from './KeepButton.tsx';
export { Logo } from './Logo.tsx';
export { Menu } from './Menu.tsx';
export { NothingFound } from './NothingFound.tsx';
export { Page, PagePart } from './Page.tsx';
export { Passage } from './Passage.tsx';
export { ProgressBar } from './ProgressBar.tsx';
export { isPlainKey } from './plain-key.ts';
export { RichText, SLOTS } from './RichText.tsx';
export { Nothing, Section } from './Section.tsx';
export { openFieldsBy, TextField } from './TextField.tsx';
export { textRoom, withinRoom } from './text-room.ts';
export { wearTheme } from './theme.ts';
export { makeOneStop, onToolbarKey } from './toolbar-keys.ts';
export {
  type AnalysisProps,
  joinClasses,
  type Reveal,
  spanOf,
  spansOverlap,
  type ViewProps,
} from './view.ts';
