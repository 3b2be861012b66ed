import { expect, it } from 'vitest';
import { nameVariants } from '../../src/recognise/name-variants.js';

it('writes the number of an edition in words and digits too', () => {
  const variants = nameVariants('XIV Ярмарка соседей');
  expect(variants).toContain('XIV Ярмарка соседей');
  expect(variants).toContain('четырнадцатый Ярмарка соседей');
  expect(variants).toContain('14-й Ярмарка соседей');
});

it('leaves other names alone', () => {
  expect(nameVariants('Ярмарка соседей')).toEqual(['Ярмарка соседей']);
  expect(nameVariants('Запад-2021')).toEqual(['Запад-2021']);
  expect(nameVariants('VI')).toEqual(['VI']);
});
