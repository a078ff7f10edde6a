export { BlockPicker, type BlockPickerProps } from './BlockPicker.tsx';
