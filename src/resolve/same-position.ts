/** «министр транспорта» is «министр транспорта и коммуникаций» in short. */
export const samePosition = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
