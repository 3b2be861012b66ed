/** Attributes of an XML element in their order; null leaves one out. */
export type XmlAttributes = Readonly<Record<string, string | number | null>>;

/**
 * Text for an XML attribute: the five special characters and white space that a reader would fold become references. What XML 1.0
 * does not allow at all (control characters, halves of surrogate pairs, U+FFFE and U+FFFF) is taken out: one of them makes Gephi refuse the whole file.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>"'\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** One element with what is inside, already XML. */
export function element(name: string, attributes: XmlAttributes, ...inside: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) open += ` ${key}="${escapeXml(String(value))}"`;
  }
  const content = inside.join('');
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}
