import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import styles from './Button.module.css';
import { Icon, type IconName, type Strokes } from './Icon.tsx';

export interface ButtonProps {
  children: ComponentChildren;
  onClick?: () => void;
  icon?: IconName;
  primary?: boolean;
  /** Sends the form that it stands in. */
  submit?: boolean;
  /** Accessible name where the text does not say enough; begins with that text. */
  label?: string;
  /** Takes the focus when it appears: what was done took away the button that had it. */
  focused?: boolean;
}

export function Button({
  children,
  onClick,
  icon,
  primary = false,
  submit = false,
  label,
  focused = false,
}: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) element.current?.focus();
  }, [focused]);
  return (
    <button
      ref={element}
      type={submit ? 'submit' : 'button'}
      class={styles.button}
      aria-label={label}
      data-primary={primary || undefined}
      {...(onClick && { onClick })}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export interface IconButtonProps {
  label: string;
  icon: IconName | Strokes;
  onClick: () => void;
  pressed?: boolean;
  /** Does nothing as things are; stays in the order of keys, so that the focus is not lost on it. */
  disabled?: boolean;
}

/** A button that is a picture alone: its label is read out, and shown where the pointer rests. */
export function IconButton({ label, icon, onClick, pressed, disabled }: IconButtonProps) {
  return (
    <button
      type="button"
      class={styles.iconButton}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      <Icon name={icon} {...(icon === 'keep' && { filled: pressed })} />
    </button>
  );
}

export interface MoreButtonProps {
  label: string;
  onClick: () => void;
}

/** Makes a list longer. */
export function MoreButton({ label, onClick }: MoreButtonProps) {
  return (
    <button type="button" class={styles.more} onClick={onClick}>
      <Icon name="more" size={14} />
      {label}
    </button>
  );
}
