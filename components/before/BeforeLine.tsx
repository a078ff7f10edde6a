import type { Translate } from '../../utils/i18n/index.ts';
import { MoreButton } from '../ui/index.ts';

/** In place of what was read before, where its words may not be shown: a button that opens them. */
export const BeforeLine = ({ t, onOpen }: { t: Translate; onOpen: () => void }) => (
  <MoreButton label={t('before_open')} onClick={onOpen} />
);
