/** What a Content-Type header says: both in lower case, null where it does not say it. */
export interface ContentType {
  readonly mediaType: string | null;
  readonly charset: string | null;
}

/** Reads `text/html; charset="windows-1251"` (RFC 9110, 8.3); what is not of that form says nothing. */
export function parseContentType(header: string | undefined): ContentType {
  const [type = '', ...parameters] = (header ?? '').slice(0, 300).split(';');
  const mediaType = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)\s*$/.exec(type)?.[1]?.toLowerCase() ?? null;
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*["']?([\w:.()+-]+)["']?\s*$/i.exec(parameter)?.[1])
    .find((found) => found !== undefined);
  return { mediaType, charset: charset?.toLowerCase() ?? null };
}
