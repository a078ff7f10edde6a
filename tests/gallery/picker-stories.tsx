import { BlockPicker, type BlockPickerProps } from '../../components/picker/index.ts';
import type { Story } from './story.ts';

const nothing = (): void => {};

const box = (top: number, height: number) => ({ left: 16, top, width: 220, height });
const WORDS = { first: 'Norhaven to close its last coal terminal, with 1,200 jobs in doubt', count: 412 };

function picker(name: string, props: Partial<BlockPickerProps>): Story {
  return {
    name: `picker/${name}`,
    view: ({ t, locale }) => (
      <main style={{ minBlockSize: '600px' }}>
        <h1>Norhaven to close its last coal terminal</h1>
        <BlockPicker
          t={t}
          locale={locale}
          site="harbour-weekly.example"
          framed={null}
          isHeld={false}
          words={null}
          isLeftOut={false}
          isArticle={false}
          article={null}
          leftOut={[]}
          isChanged={false}
          isEmpty
          problem={null}
          onArticle={nothing}
          onLeaveOut={nothing}
          onLarger={nothing}
          onSmaller={nothing}
          onUndo={nothing}
          onForget={nothing}
          onDone={nothing}
          onClose={nothing}
          {...props}
        />
      </main>
    ),
  };
}

/** The choice of a page's article, over a page that is nearly empty. */
export const PICKER_STORIES: readonly Story[] = [
  picker('start', {}),
  picker('point', { framed: box(80, 120), words: WORDS }),
  picker('held', { framed: box(80, 120), words: WORDS, isHeld: true }),
  picker('chosen', {
    article: box(60, 300),
    leftOut: [box(200, 60)],
    isChanged: true,
    isEmpty: false,
  }),
  picker('left-out', {
    framed: box(200, 60),
    isHeld: true,
    isLeftOut: true,
    words: WORDS,
    article: box(60, 300),
    leftOut: [box(200, 60)],
    isChanged: true,
    isEmpty: false,
  }),
  picker('kept', { article: box(60, 300), isEmpty: false }),
  picker('forgotten', { isChanged: true }),
  ...(['holds-article', 'not-known', 'failed'] as const).map((problem) =>
    picker(problem, { framed: box(80, 120), isHeld: true, words: WORDS, problem }),
  ),
];
