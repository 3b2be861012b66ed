const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names of zones that RFC 822 has, and the one that Russian feeds use. Military letters but Z mean nothing (RFC 5322, 4.3). */
const ZONES: Readonly<Record<string, string>> = {
  gmt: '+00:00',
  ut: '+00:00',
  utc: '+00:00',
  z: '+00:00',
  msk: '+03:00',
  msd: '+04:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** «Mon, 22 May 2023 19:45:00 +0300» */
const RFC_822 =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*\.?[\s-](\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,4}))?$/iu;
/** «2023-05-22T19:45:00+03:00», also with a space for the T */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * A date of a feed (RFC 822 or ISO 8601) in ISO 8601, with the offset that it is written with; without one +03:00, as everywhere. A bare
 * day stays one. Null for what is no date of the calendar.
 */
export function readFeedDate(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, 60);
  const iso = ISO.exec(line);
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return write(year!, month!, day!, hour, minute, second, zone === undefined ? '+03:00' : isoOffset(zone));
  }
  const match = RFC_822.exec(line);
  if (!match) return null;
  const [, day, month, year, hour, minute, second, sign, hours, minutes, name] = match;
  const number = MONTHS.indexOf(month!.toLowerCase()) + 1;
  if (number === 0) return null;
  const offset = sign ? `${sign}${hours}:${minutes}` : name ? ZONES[name.toLowerCase()] : '+03:00';
  const full = year!.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year!;
  return write(full, two(number), day!.padStart(2, '0'), hour?.padStart(2, '0'), minute, second, offset);
}

function write(
  year: string,
  month: string,
  day: string,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  offset: string | undefined,
): string | null {
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return isMoment(`${date}T00:00:00Z`, date) ? date : null;
  const time = `${hour}:${minute}:${second ?? '00'}`;
  const written = `${date}T${time}${offset ?? '+00:00'}`;
  return offset !== undefined && isMoment(`${date}T${time}Z`, date) && !Number.isNaN(Date.parse(written))
    ? written
    : null;
}

/** 31 February is none. */
const isMoment = (utc: string, date: string): boolean => {
  const instant = new Date(utc);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
};

function isoOffset(zone: string): string {
  if (/^z$/i.test(zone)) return '+00:00';
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)!;
  return `${sign}${hours}:${minutes}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
