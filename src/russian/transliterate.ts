import type { EntityType } from '../model/entity.js';

/**
 * Letter by letter, for ids: readable, ASCII only, one way. Close to what passports and the UN use, but without marks:
 * soft and hard signs vanish (`-`), «ё» is read as «е» (news rarely writes it), «й» and «ы» are both y. Belarusian «і», «ў» and
 * Ukrainian «ї», «є», «ґ» stand after the Russian letters.
 */
const TABLE = `
а a  б b  в v  г g  д d  е e  ё e  ж zh  з z  и i  й y  к k  л l  м m  н n  о o  п p  р r  с s  т t  у u  ф f
х kh  ц ts  ч ch  ш sh  щ shch  ъ -  ы y  ь -  э e  ю yu  я ya
і i  ў u  ї yi  є ye  ґ g
ß ss  æ ae  œ oe  ø o  ł l  đ d  ð d  þ th  ı i  ə e`;

const LETTERS: ReadonlyMap<string, string> = new Map(
  [...TABLE.matchAll(/(\S) (\S+)/g)].map(([, letter, latin]) => [letter!, latin === '-' ? '' : latin!]),
);

/** What may stand inside a word without parting it: apostrophes and the stress mark. */
const SILENT = /['’ʼ`´]|\p{M}/gu;

/**
 * The name in lower-case ASCII letters and digits, its words joined by hyphens: «Дмитрий Крутой» -> `dmitriy-krutoy`,
 * «Ростов-на-Дону» -> `rostov-na-donu`, «Гродненщина» -> `grodnenshchina`. Latin letters lose their marks («Łódź» -> `lodz`);
 * letters of other scripts are left out, so the result may be empty.
 */
export function transliterate(name: string): string {
  const letters = [...name.toLowerCase().normalize('NFC')];
  const latin = letters.map((letter) => LETTERS.get(letter) ?? letter.normalize('NFD')).join('');
  return latin
    .replace(SILENT, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The id of an entity: its type and its transliterated nominative name (CONTRACT "Ids"), e.g. `region:smolenskaya-oblast`. */
export function entityId(type: EntityType, name: string): string {
  return `${type.toLowerCase()}:${transliterate(name)}`;
}
