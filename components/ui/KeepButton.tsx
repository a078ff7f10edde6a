import type { Translate } from '../../utils/i18n/index.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { IconButton } from './Button.tsx';

export interface KeepButtonProps {
  t: Translate;
  span: Span;
  /** Label of the button while the passage is not kept. */
  label: string;
  onKeep?: ((span: Span) => void) | undefined;
  isKept?: ((span: Span) => boolean) | undefined;
}

/** Keeps a passage as a highlight: filled once it is kept, and a second press takes it back. */
export function KeepButton({ t, span, label, onKeep, isKept }: KeepButtonProps) {
  if (!onKeep) return null;
  const kept = isKept?.(span) ?? false;
  return (
    <IconButton
      icon="keep"
      label={kept ? t('keep_undo') : label}
      pressed={kept}
      onClick={() => onKeep(span)}
    />
  );
}
