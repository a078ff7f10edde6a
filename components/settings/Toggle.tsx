import styles from './Toggle.module.css';

export interface ToggleProps {
  /** Name of the field. */
  name: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A setting that is on or off. */
export function Toggle({ name, label, checked, onChange }: ToggleProps) {
  return (
    <label class={styles.toggle}>
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
