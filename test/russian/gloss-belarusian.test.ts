import { expect, it } from 'vitest';
import { loadDictionary } from '../../src/knowledge/load-language.js';
import { glossBelarusian } from '../../src/russian/gloss-belarusian.js';

const dictionary = loadDictionary();
const gloss = (text: string) => glossBelarusian(text.split(' '), dictionary).join(' ');

it.each([
  [
    'Прэзідэнт Беларусі сустрэўся ў Мінску з губернатарам Смаленскай вобласці',
    'Президент Беларуси встретился в Минску с губернатором Смоленской области',
  ],
  ['Тавараабарот дасягнуў двух мільярдаў долараў', 'Товарооборот досягнул двух миллиардов долларов'],
  ['Намеснік старшыні Магілёўскага аблвыканкама', 'Заместитель председателя Могилёвского облисполкома'],
  ['Пасол Расіі прыехаў з Пскова', 'Посол России приехал из Пскова'],
  ["прэм'ер-міністр Раман Галоўчанка", 'премьер-министр Роман Головченко'],
  ['Саюзная дзяржава , БелАЗ і МТЗ', 'Союзное государство , БелАЗ и МТЗ'],
])('reads «%s»', (belarusian, russian) => {
  expect(gloss(belarusian)).toBe(russian);
});

it('spells over names that no dictionary has, and keeps numbers, marks and Latin', () => {
  expect(gloss('Дзмітрык Цвірбуткевіч')).toBe('Дмитрик Твирбуткевич');
  expect(gloss('12 , «Sozh» — ?')).toBe('12 , «Sozh» — ?');
});
