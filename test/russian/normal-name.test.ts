import { expect, it } from 'vitest';
import { loadDictionary } from '../../src/knowledge/load-language.js';
import { type NameToken, normalName } from '../../src/russian/normal-name.js';

// that it is natasha's form for names of every kind holds test/analyse/natasha.test.ts; here is what the rule does, to read
const dictionary = loadDictionary();
const token = (text: string, start: number, pos: string, features: string, head: number): NameToken => ({
  start,
  stop: start + text.length,
  text,
  pos,
  features: Object.fromEntries(features.split('|').map((feature) => feature.split('='))),
  head,
});
// «встреча с Единым Советом Сообщества», tokens 2 to 4 of the sentence
const name = [
  token('Единым', 10, 'ADJ', 'Case=Ins|Gender=Masc|Number=Sing', 3),
  token('Советом', 17, 'NOUN', 'Case=Ins|Gender=Masc|Number=Sing', 0),
  token('Сообщества', 25, 'NOUN', 'Case=Gen|Gender=Neut|Number=Sing', 3),
];

it('inflects the root of an organization with its adjectives, and leaves the genitives below it', () => {
  expect(normalName(dictionary, 'ORG', name, 2)).toBe('Единый Совет Сообщества');
});

it('inflects every word of a person or place by itself', () => {
  expect(normalName(dictionary, 'LOC', name, 2)).toBe('Единый Совет Сообщество');
});

it('keeps capitals and spaces of the text', () => {
  const spaced = [
    token('НОВОМУ', 0, 'ADJ', 'Case=Dat|Gender=Masc|Number=Sing', 1),
    token('Свету', 8, 'NOUN', 'Case=Dat|Gender=Masc|Number=Sing', -1),
  ];
  expect(normalName(dictionary, 'LOC', spaced, 0)).toBe('НОВЫЙ  Свет');
});
