import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadDictionary, loadLanguage } from '../../src/knowledge/load-language.js';

it('takes the data folder as a path, and says which file is missing', () => {
  const data = fileURLToPath(new URL('../../data', import.meta.url));
  expect(loadDictionary(data).normalForms('губернаторы')).toEqual(['губернатор']);
  const elsewhere = fileURLToPath(new URL('.', import.meta.url));
  expect(() => loadLanguage(elsewhere)).toThrow(
    expect.objectContaining({
      code: 'knowledge/bad-data',
      message: expect.stringContaining('models/vectors.bin'),
    }),
  );
});

it('loads all of the language within two seconds of CPU time and 250 MB', () => {
  const begin = process.cpuUsage();
  const before = process.memoryUsage().rss;
  const language = loadLanguage();
  const { user, system } = process.cpuUsage(begin);
  expect(language.names.tags).toHaveLength(8);
  // usually a third and a half of this; CPU time, and generous, since other tests run beside this one
  expect((user + system) / 1e6).toBeLessThan(2);
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(250);
});
