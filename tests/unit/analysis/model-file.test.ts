import { describe, expect, test } from 'vitest';
import { assembleModelFile, DamagedModel, openModelFile } from '../../../utils/analysis/model-file.ts';

const FORMAT = {
  kind: 'test model',
  magic: 0x54534554,
  version: 3,
  sections: ['name', 'numbers', 'none'],
} as const;
const NUMBERS = Uint32Array.of(1, 70_000, 0xffffffff);
const file = assembleModelFile(FORMAT, {
  name: new TextEncoder().encode('Straße'),
  numbers: new Uint8Array(NUMBERS.buffer),
  none: new Uint8Array(0),
});

function altered(change: (words: Uint32Array) => void): ArrayBuffer {
  const copy = file.slice(0);
  change(new Uint32Array(copy));
  return copy;
}

describe('a model file', () => {
  test('gives back the sections that it was put together from', () => {
    const opened = openModelFile(file, FORMAT);
    expect(opened.text('name')).toBe('Straße');
    expect([...opened.uint32s('numbers')]).toEqual([...NUMBERS]);
    expect(opened.bytes('none')).toHaveLength(0);
  });

  test('begins every section at a multiple of four bytes', () => {
    const opened = openModelFile(file, FORMAT);
    for (const section of FORMAT.sections) expect(opened.startOf(section) % 4).toBe(0);
  });

  test('reads pairs of bytes as numbers, the lower one first', () => {
    expect([...openModelFile(file, FORMAT).uint16s('numbers')].slice(0, 4)).toEqual([1, 0, 4464, 1]);
  });

  test('is refused where a bit of it is flipped', () => {
    const flipped = altered((words) => words.fill((words.at(-1) as number) ^ 1, -1));
    expect(() => openModelFile(flipped, FORMAT)).toThrow(new DamagedModel('the checksum is wrong'));
  });

  test('is refused where it is cut short, or its end is missing', () => {
    expect(() => openModelFile(new ArrayBuffer(0), FORMAT)).toThrow('cut short');
    expect(() => openModelFile(file.slice(0, 8), FORMAT)).toThrow('cut short');
    expect(() => openModelFile(file.slice(0, -4), FORMAT)).toThrow('checksum');
  });

  test('is refused where it is of another kind or version, by name', () => {
    expect(() => openModelFile(file, { ...FORMAT, magic: 1 })).toThrow('no test model');
    expect(() => openModelFile(file, { ...FORMAT, version: 4 })).toThrow('format 3, not 4');
  });
});
