import { describe, expect, it } from 'vitest';
import { searchForms } from '../../src/assemble/search-forms.js';

describe('words of names in other cases', () => {
  it.each([
    ['Кузнецов', 'кузнецова'],
    ['Могилёв', 'могилева'],
    ['Сергей', 'сергея'],
    ['Николай', 'николаем'],
    ['Павел', 'павла'],
    ['Елец', 'ельца'],
    ['Лев', 'льва'],
    ['Гомель', 'гомелю'],
    ['Ассамблея', 'ассамблеи'],
    ['Химки', 'химкам'],
  ])('%s: %s', (name, form) => {
    expect(searchForms([name])).toContain(form);
  });

  it('are each there once, sorted, and no word of the names themselves', () => {
    const forms = searchForms(['Иван Кузнецов', 'Кузнецова Ивана', 'Иван Кузнецов']);
    expect(forms).toEqual([...new Set(forms)].sort());
    expect(forms).not.toContain('кузнецова');
    expect(forms).toContain('кузнецову');
  });

  it('leave out abbreviations, short words and other alphabets', () => {
    expect(searchForms(['МЗКТ', 'ЕС', 'Emmanuel Macron', 'по'])).toEqual([]);
  });
});
