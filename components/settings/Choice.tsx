import type { ComponentChild } from 'preact';
import styles from './Choice.module.css';

export interface ChoiceProps<V extends string> {
  /** Unique in the page: it holds the group together. */
  name: string;
  legend: string;
  value: V;
  options: readonly { value: V; label: string; picture?: ComponentChild }[];
  onChange: (value: V) => void;
}

/** One of a few, all of them in view. */
export function Choice<V extends string>({ name, legend, value, options, onChange }: ChoiceProps<V>) {
  return (
    <fieldset class={styles.choice}>
      <legend class={styles.legend}>{legend}</legend>
      <div class={styles.options}>
        {options.map((option) => (
          <label key={option.value} class={styles.option}>
            <input
              class={styles.input}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.picture}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
