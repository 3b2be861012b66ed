// razdel's tables of abbreviations (github.com/natasha/razdel 0.5.0, MIT), written without their dots.

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

/** Abbreviations that stand before what they belong to: no sentence ends after «г. Минск», «св. Евфросинии», «ул. Ленина». */
export const HEAD_ABBREVIATIONS: ReadonlySet<string> = new Set(
  words(`
    букв ст трад лат венг исп кат укр нем англ фр итал греч евр араб яп слав кит рус русск латв словацк хорв
    mr mrs ms dr vs св арх зав зам проф акад кн корр ред гр ср чл корр им тов нач пол chap п пп ст ч чч гл стр
    абз пт no просп пр ул ш г гор д стр к корп пер корп обл эт пом ауд оф ком комн каб домовлад лит т рп пос с
    х пл bd о оз р а обр ум ок откр пс ps upd см напр доп юр физ тел сб внутр дифф гос отм
  `),
);

/** Those that may also end a sentence: «5 тыс. рублей», but «было 5 тыс. Рубль упал». */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...words(`
    дес тыс млн млрд дол долл коп руб р проц га барр куб кв км см час мин сек в вв г гг с стр co corp inc изд ed
    др al
  `),
  ...HEAD_ABBREVIATIONS,
  ...words('сокр рис искл прим яз устар шутл'),
]);

const pairs = (list: string): string[] => list.split(',');

/** Abbreviations of two words that never end a sentence: «т. е.», «и. о.». */
export const HEAD_PAIRS: ReadonlySet<string> = new Set(pairs('т е,т к,т н,и о,к н,к п,п н,к т,т н,л д'));

/** Those that may: «и т. д.», «до н. э.». */
export const PAIRS: ReadonlySet<string> = new Set([
  ...pairs('т п,т д,у е,н э,p m,a m,с г,р х,с ш,з д,л с,ч т'),
  ...HEAD_PAIRS,
  ...pairs('ед ч,мн ч,повел накл'),
]);

/** Two letters that count as an initial. */
export const INITIALS: ReadonlySet<string> = new Set(['дж', 'ed', 'вс']);
