import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Entity } from '../../utils/model/analysis.ts';
import type { PanelView } from '../../utils/panel/panel-controller.ts';
import type { NamePane, NamePaneProps } from './NamePane.tsx';

/** The card of a name, whose code is loaded when the first is asked for. */
function LatePane(props: NamePaneProps) {
  const [Pane, setPane] = useState<typeof NamePane | null>(null);
  useEffect(() => void import('./NamePane.tsx').then((loaded) => setPane(() => loaded.NamePane)), []);
  return Pane && <Pane {...props} />;
}

/** Tells who a name of the present view is, below it. */
export const nameCards =
  (view: () => PanelView, props: Omit<NamePaneProps, 'entity' | 'analysis'>) =>
  (entity: Entity): ComponentChildren => {
    const { answer } = view();
    if (answer.state !== 'ready') return null;
    return <LatePane key={entity.name} {...props} analysis={answer.analysis} entity={entity} />;
  };
