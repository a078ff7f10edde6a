import type { Translate } from '../../utils/i18n/index.ts';
import { COLOURS, type Colour } from '../../utils/model/colours.ts';
import styles from './Swatches.module.css';

export interface SwatchesProps {
  t: Translate;
  /** The one that is chosen; none where nothing is highlighted yet. */
  chosen: Colour | null;
  onChoose: (colour: Colour) => void;
}

/** The four colours, each with the line that tells it without colour. */
export function Swatches({ t, chosen, onChoose }: SwatchesProps) {
  return (
    <>
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={styles.button}
          aria-label={t(chosen ? `highlight_make_${colour}` : `highlight_in_${colour}`)}
          title={t(chosen ? `highlight_make_${colour}` : `highlight_in_${colour}`)}
          aria-pressed={chosen ? chosen === colour : undefined}
          onClick={() => onChoose(colour)}
        >
          <span class={styles.swatch} data-colour={colour} aria-hidden="true">
            <span class={styles.line} />
          </span>
        </button>
      ))}
    </>
  );
}
