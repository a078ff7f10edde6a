import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import styles from './WidthField.module.css';

export interface WidthFieldProps {
  t: Translate;
  /** CSS pixels, as the bounds. */
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}

const STEP = 10;

/** The sidebar's width: follows the pointer, and is kept where it is let go. */
export function WidthField({ t, value, least, most, onChange }: WidthFieldProps) {
  const id = useId();
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  return (
    <div class={styles.field}>
      <label for={id}>{t('settings_width')}</label>
      <input
        id={id}
        class={styles.slider}
        type="range"
        min={least}
        max={most}
        step={STEP}
        value={shown}
        aria-valuetext={t('width_pixels', shown)}
        onInput={({ currentTarget }) => setMoving(currentTarget.valueAsNumber)}
        onChange={({ currentTarget }) => {
          setMoving(null);
          onChange(currentTarget.valueAsNumber);
        }}
      />
      <output class={styles.value} for={id}>
        {t('width_pixels', shown)}
      </output>
    </div>
  );
}
