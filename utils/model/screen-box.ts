/** A window of the browser's own over the page, as it tells of itself. */
export interface ScreenBox {
  /** Device-independent pixels of the screen. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Device pixels for each of them. */
  ratio: number;
}
