import { describe, expect, test } from 'vitest';
import { ENTITY_MODEL_MAGIC, parseEntityModel } from '../../../../utils/analysis/entities/entity-model.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';
import { tokenFingerprint } from '../../../../utils/cli/train/entities/cut-words.ts';

const shipped = loadResources().models.entities as ArrayBuffer;

function altered(change: (words: Uint32Array) => void): ArrayBuffer {
  const copy = shipped.slice(0);
  change(new Uint32Array(copy));
  return copy;
}

describe('parseModel', () => {
  test('reads the model that ships', () => {
    expect(parseEntityModel(shipped).header.tags).toContain('B-ORG');
  });

  test('was trained on words cut as they are cut now', () => {
    // Where this fails, the tokeniser has changed: run `npm run train:entities`.
    expect(parseEntityModel(shipped).header.tokens).toBe(tokenFingerprint());
  });

  test('refuses a file that is cut short', () => {
    expect(() => parseEntityModel(shipped.slice(0, 4000))).toThrow('checksum');
    expect(() => parseEntityModel(shipped.slice(0, 8))).toThrow('cut short');
    expect(() => parseEntityModel(new ArrayBuffer(0))).toThrow('cut short');
  });

  test('refuses a file in which one bit is flipped', () => {
    const flip = (words: Uint32Array): void => {
      const middle = words.length >> 1;
      words[middle] = (words[middle] as number) ^ 4096;
    };
    expect(() => parseEntityModel(altered(flip))).toThrow('checksum');
  });

  test('refuses a file of another kind or format', () => {
    expect(() => parseEntityModel(altered((words) => words.fill(ENTITY_MODEL_MAGIC + 1, 0, 1)))).toThrow(
      'no entity model',
    );
    expect(() => parseEntityModel(altered((words) => words.fill(99, 1, 2)))).toThrow('format 99');
  });
});
