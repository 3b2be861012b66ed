const FORMER = /^(?:бывш(?:ий|ая|ее|его|ей|им|ему|ем|ую|ими|их|ие)\s+|экс-\s*)/;

export interface Office {
  /** the office, lower case, ё folded to е, white space folded */
  readonly office: string;
  /** «бывший посол», «экс-губернатор»: the holder no longer holds it */
  readonly former: boolean;
}

/** «Бывший министр торговли» -> the office «министр торговли», held formerly. */
export function splitOffice(position: string | null): Office {
  const folded = foldPosition(position);
  const office = folded.replace(FORMER, '');
  return { office, former: office !== folded };
}

/** Positions are compared in lower case, with ё as е and single spaces; none is the empty string. */
export function foldPosition(position: string | null): string {
  return (position ?? '').trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
}
