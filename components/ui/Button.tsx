import type { ComponentChildren } from 'preact';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonProps {
  children: ComponentChildren;
  onClick?: () => void;
  icon?: IconName;
  primary?: boolean;
  /** Sends the form that it stands in. */
  submit?: boolean;
}

export function Button({ children, onClick, icon, primary = false, submit = false }: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={styles.button}
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
  icon: IconName;
  onClick: () => void;
  pressed?: boolean;
}

/** A button that is a picture alone: its label is read out, and shown where the pointer rests. */
export function IconButton({ label, icon, onClick, pressed }: IconButtonProps) {
  return (
    <button
      type="button"
      class={styles.iconButton}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
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
