import { parseHTML } from 'linkedom';

/** What of the Document Object Model is used here, as the WHATWG DOM Standard defines it; the compiler knows no browser in this folder. */
export interface Node {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentElement: Element | null;
  readonly textContent: string | null;
}

export interface Element extends Node {
  readonly localName: string;
  readonly children: ArrayLike<Element> & Iterable<Element>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): Element | null;
  contains(other: Node): boolean;
}

export interface Document {
  readonly documentElement: Element;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/** The tree of any markup; a page may name its root halfway, or not at all. */
export function parseMarkup(html: string): Document {
  const document = /<html[\s>]/i.test(html) ? parse(html) : null;
  // the parser finds no root where the tag that names it is broken
  return document?.documentElement
    ? document
    : parse(`<html><body>${html.replace(/<\/?(?:html|head|body)(?=[\s>])[^<>]*>?/gi, '')}</body></html>`);
}

const parse = (html: string): Document =>
  (parseHTML(html) as unknown as { readonly document: Document }).document;
