#!/usr/bin/env python3
"""Writes what natasha and pymorphy3 make of texts, for test/analyse/natasha.test.ts to compare ours with.

    pip install natasha==1.6.0 'setuptools<81' pymorphy3==2.0.6 pymorphy3-dicts-ru==2.4.417150.4580142
    python scripts/make-reference.py test/analyse/reference/sentences.txt test/analyse/reference/natasha.json.gz

Texts: a plain file (one text a line), or .jsonl / .jsonl.gz with a "text" in each line. Offsets are UTF-16 units.
For each text: natasha's tokens, sentences, name tags (the whole text as one sequence), morphology tags, heads and
relations (per sentence), lemmas, and names with their normal form; for all different words: pymorphy3's readings.

natasha 1.6.0 brings the dictionary of pymorphy2, which is a little older than ours; its rules for lemmas and normal forms are run on
pymorphy3's here, so that the same is compared with the same. How many lemmas the older dictionary would change is printed.
"""
import gzip
import json
import os
import sys

for name in ('OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'):
    os.environ[name] = '1'

from natasha import (  # it must be imported before pymorphy3: it makes pymorphy2 work on newer Pythons
    Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter,
)
from natasha.morph.lemma import lemmatize
from natasha.morph.tagger import format_tag
from natasha.morph.vocab import MorphForm
import pymorphy3


def read_texts(path):
    opened = gzip.open(path, 'rt', encoding='utf8') if path.endswith('.gz') else open(path, encoding='utf8')
    with opened as file:
        lines = [line.rstrip('\n') for line in file if line.strip()]
    return [json.loads(line)['text'] for line in lines] if '.jsonl' in path else lines


def utf16(text):
    """A function from Python's offsets (code points) to UTF-16 offsets."""
    if all(character <= '\uffff' for character in text):
        return lambda offset: offset
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if character > '\uffff' else 1))
    return lambda offset: offsets[offset]


class Vocabulary(pymorphy3.MorphAnalyzer):
    """natasha's MorphVocab with the dictionary of pymorphy3."""

    def __init__(self):
        super().__init__(result_type=MorphForm)

    def __call__(self, word):
        return self.parse(word)


class Natasha:
    def __init__(self):
        embedding = NewsEmbedding()
        self.segmenter, self.vocabulary, self.released = Segmenter(), Vocabulary(), MorphVocab()
        self.changed_lemmas = 0
        self.names, self.morphology, self.syntax = NewsNERTagger(embedding), NewsMorphTagger(embedding), NewsSyntaxParser(embedding)

    def name_tags(self, words):
        """The tagger's raw tags; its markup has only spans."""
        infer = self.names.infer
        predictions = infer.process([infer.encoder.input([infer.encoder.item(words)])])
        return [infer.decoder.tags_vocab.decode(tag) for tag in next(iter(predictions))]

    def describe(self, text):
        doc, at = Doc(text), utf16(text)
        doc.segment(self.segmenter)
        doc.tag_morph(self.morphology)
        doc.parse_syntax(self.syntax)
        doc.tag_ner(self.names)
        for token in doc.tokens:
            token.lemma = lemmatize(self.vocabulary, token.text, token.pos, token.feats)
            self.changed_lemmas += token.lemma != lemmatize(self.released, token.text, token.pos, token.feats)
        for span in doc.spans:
            span.normalize(self.vocabulary)
        number = lambda token_id: int(token_id.split('_')[1])
        sentences = [sentence for sentence in doc.sents if sentence.tokens]
        return {
            'text': text,
            'tokens': [[at(token.start), at(token.stop)] for token in doc.tokens],
            'sentences': [[at(sentence.start), at(sentence.stop), len(sentence.tokens)] for sentence in sentences],
            'names': self.name_tags([token.text for token in doc.tokens]),
            'morphology': [format_tag(token.pos, token.feats) for token in doc.tokens],
            'heads': [number(token.head_id) for token in doc.tokens],
            'relations': [token.rel for token in doc.tokens],
            'lemmas': [token.lemma for token in doc.tokens],
            'spans': [[at(span.start), at(span.stop), span.type, span.normal] for span in doc.spans],
        }


def main():
    source, target = sys.argv[1:]
    natasha = Natasha()
    texts = [natasha.describe(text) for text in read_texts(source) if text.strip()]
    words = sorted({word for text in texts for word in tokens_of(text)})
    readings = {word: [[p.word, str(p.tag), p.normal_form, round(p.score, 6)] for p in natasha.vocabulary.parse(word)] for word in words}
    content = json.dumps({'texts': texts, 'words': readings}, ensure_ascii=False, separators=(',', ':')).encode('utf8')
    with open(target, 'wb') as file:
        file.write(gzip.compress(content, 9, mtime=0) if target.endswith('.gz') else content)
    print(f'{len(texts)} texts, {sum(len(text["tokens"]) for text in texts)} tokens, {len(words)} different words; '
          f'{natasha.changed_lemmas} lemmas are others with the dictionary that natasha brings')


def tokens_of(text):
    units = text['text'].encode('utf-16-le')
    return [units[2 * start:2 * stop].decode('utf-16-le') for start, stop in text['tokens']]


if __name__ == '__main__':
    main()
