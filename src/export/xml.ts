import { cleanText } from './clean-text.js';

/** Attributes of an XML element in their order; null leaves one out. */
export type XmlAttributes = Readonly<Record<string, string | number | null>>;

/** Text for XML, also in attributes: the special characters, and white space that a reader would fold, become references. */
export function escapeXml(text: string): string {
  // nearly all texts need nothing, and this is the quicker way to see it
  if (!/[^ !#-%(-;=?-\ud7ff\ue000-\ufffd]/.test(text)) return text;
  return cleanText(text).replace(/[&<>"'\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** One element with what is inside, already XML. */
export function element(name: string, attributes: XmlAttributes, ...inside: readonly string[]): string {
  let open = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key]!;
    if (value !== null) open += ` ${key}="${escapeXml(String(value))}"`;
  }
  const content = inside.join('');
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}
