import { describe, expect, test, vi } from 'vitest';
import { DamagedModel } from '../../../utils/analysis/model-file.ts';
import { modelReader } from '../../../utils/analysis/model-reader.ts';
import { NO_MODELS } from '../../../utils/analysis/resources.ts';

const having = (pos: ArrayBuffer, isChecked?: boolean) => ({
  models: { ...NO_MODELS.models, pos },
  ...(isChecked !== undefined && { isChecked }),
});

describe('a model', () => {
  test('is read once in the life of its bytes', () => {
    const parse = vi.fn(() => ({}));
    const { modelOf } = modelReader('pos', parse);
    const resources = having(new ArrayBuffer(8));
    expect(modelOf(resources)).toBe(modelOf({ ...resources }));
    expect(parse).toHaveBeenCalledOnce();
    modelOf(having(new ArrayBuffer(8)));
    expect(parse).toHaveBeenCalledTimes(2);
  });

  test('is missing or damaged where its file is, which is told and not tried again', () => {
    const parse = vi.fn((): object => {
      throw new DamagedModel('the checksum is wrong');
    });
    const { modelOf, unavailable } = modelReader('pos', parse);
    expect(unavailable(NO_MODELS)).toBe('model-missing');
    const damaged = having(new ArrayBuffer(8));
    expect(unavailable(damaged)).toBe('model-damaged');
    expect(modelOf(damaged)).toBeNull();
    expect(parse).toHaveBeenCalledOnce();
  });

  test('of a file that was checked is read without another check; any other one is checked', () => {
    const parse = vi.fn((_: ArrayBuffer, isChecked: boolean) => ({ isChecked }));
    const { modelOf } = modelReader('pos', parse);
    expect(modelOf(having(new ArrayBuffer(8), true))).toEqual({ isChecked: true });
    expect(modelOf(having(new ArrayBuffer(8)))).toEqual({ isChecked: false });
  });
});
