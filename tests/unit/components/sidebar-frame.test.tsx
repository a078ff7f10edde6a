// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { SidebarFrame, type SidebarFrameProps } from '../../../components/sidebar/index.ts';
import { button, click, reader, show } from './render.ts';

function frame(props: Partial<SidebarFrameProps> = {}) {
  const events = { onResize: vi.fn(), onSide: vi.fn(), onClose: vi.fn() };
  const root = show(
    <SidebarFrame
      {...reader}
      {...events}
      side="right"
      size={400}
      least={280}
      most={800}
      sheet={false}
      {...props}
    >
      <button type="button">inside</button>
    </SidebarFrame>,
  );
  const press = (selector: string, key: string, more: KeyboardEventInit = {}): void => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    act(() => void root.querySelector(selector)!.dispatchEvent(event));
  };
  return { root, press, ...events };
}

describe('the frame of the sidebar', () => {
  test.each([
    ['right', 'ArrowLeft', false, 416],
    ['right', 'ArrowRight', false, 384],
    ['left', 'ArrowLeft', false, 384],
    ['left', 'ArrowRight', true, 464],
    ['left', 'Home', false, 280],
    ['right', 'End', false, 800],
  ] as const)('on the %s is sized by %s', (side, key, shiftKey, size) => {
    const { press, onResize } = frame({ side });
    press('[role=separator]', key, { shiftKey });
    expect(onResize).toHaveBeenCalledExactlyOnceWith(size, true);
  });

  test('keeps to its bounds', () => {
    const { press, onResize } = frame({ size: 790 });
    press('[role=separator]', 'ArrowLeft');
    expect(onResize).toHaveBeenCalledWith(800, true);
  });

  test('says what it may be sized to', () => {
    const handle = frame().root.querySelector('[role=separator]')!;
    expect(handle.getAttribute('aria-valuenow')).toBe('400');
    expect(handle.getAttribute('aria-valuemin')).toBe('280');
    expect(handle.getAttribute('aria-valuemax')).toBe('800');
    expect(handle.getAttribute('aria-orientation')).toBe('vertical');
  });

  test('as a sheet is sized upwards, and has no sides', () => {
    const { root, press, onResize } = frame({ sheet: true });
    press('[role=separator]', 'ArrowUp');
    expect(onResize).toHaveBeenCalledWith(416, true);
    expect(() => button(root, 'Move to')).toThrow();
  });

  test('closes at Esc from anywhere inside, unless that was meant for something else', () => {
    const { root, press, onClose } = frame();
    press('aside button', 'Escape');
    expect(onClose).toHaveBeenCalledOnce();
    root.querySelector('aside div button')!.addEventListener('keydown', (event) => event.preventDefault());
    press('aside div button', 'Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('changes sides by a button that says to which', async () => {
    const { root, onSide } = frame();
    await click(button(root, 'Move to the left'));
    expect(onSide).toHaveBeenCalledWith('left');
  });
});
