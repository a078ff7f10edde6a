import type * as preact from 'preact';
import type * as hooks from 'preact/hooks';
import type * as runtime from 'preact/jsx-runtime';
import type { LaterParts } from '../../components/article/index.ts';
import type { CompanionPage, PageCompanion } from '../../components/sidebar/PageCompanion.tsx';
import type { SpeakersView } from '../../components/speakers/index.ts';

/** Components that the sidebar does without until it is on the screen, and their styles. */
export interface SidebarViews extends LaterParts {
  PageCompanion: typeof PageCompanion;
  SpeakersView: typeof SpeakersView;
  /** The page as `PageCompanion` looks at it. */
  page: CompanionPage;
  css: string;
}

/** The part of Preact that components use. Two copies of it cannot draw one tree. */
export type SharedPreact = Pick<typeof preact, 'createContext' | 'Fragment' | 'h'> &
  Pick<
    typeof hooks,
    | 'useCallback'
    | 'useContext'
    | 'useEffect'
    | 'useId'
    | 'useLayoutEffect'
    | 'useMemo'
    | 'useRef'
    | 'useState'
  > &
  Pick<typeof runtime, 'jsx' | 'jsxs'>;
