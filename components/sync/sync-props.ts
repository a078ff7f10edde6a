import type { SyncActions, SyncView } from '../../utils/panel/library/sync-flow.ts';
import type { ViewProps } from '../ui/index.ts';

export interface SyncPanelProps extends ViewProps {
  view: SyncView;
  actions: SyncActions;
}
