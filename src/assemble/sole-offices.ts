/**
 * Offices that one person holds at a time, so that a new holder ends the term before. Everything else (deputies, ministers without a
 * portfolio, advisers; a bare «посол», which several states send) may be held by many at once and never ends anybody's term.
 */
const ANYWHERE = [
  /^президент$/,
  /^премьер(-министр)?$/,
  /^губернатор$/,
  /^мэр$/,
  /^министр \S/, // «министр иностранных дел»
  /^госсекретарь$|^государственный секретарь$/,
  /^председатель (облисполкома|горисполкома|райисполкома|правительства|совета министров)$/,
  /^глава (администрации|республики|правительства|района|города|мид|мчс)$/,
  /^(чрезвычайный и полномочный )?посол \S/, // «посол России»: with its sender it is one office
];

/** Heads that are one only where the other end is an organization: «директор» of a plant, not of a country. */
const OF_ORGANIZATION = [
  /^(генеральный директор|гендиректор|директор|ректор)$/,
  /^(председатель|глава|руководитель|спикер)$/,
  /^(генеральный секретарь|генсек)$/,
];

/** Whether one person at a time holds this office (`office` as `splitOffice` gives it) of this entity. */
export function isSoleOffice(office: string, of: string): boolean {
  if (ANYWHERE.some((pattern) => pattern.test(office))) return true;
  if (of.startsWith('region:') && office === 'глава') return true;
  return of.startsWith('organization:') && OF_ORGANIZATION.some((pattern) => pattern.test(office));
}
