#!/usr/bin/env python3
"""One run of natasha's whole pipeline over texts, on one thread; prints a line of JSON for bench/pipeline.mjs, which starts it.

    python bench/run-natasha.py TEXTS     (.jsonl or .jsonl.gz with "text" in each line)
"""
import gzip
import json
import os
import resource
import sys
import time

for name in ('OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'):
    os.environ[name] = '1'

begin = time.perf_counter()
from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

embedding = NewsEmbedding()
segmenter, vocabulary = Segmenter(), MorphVocab()
names, morphology, syntax = NewsNERTagger(embedding), NewsMorphTagger(embedding), NewsSyntaxParser(embedding)
load = time.perf_counter() - begin


def lemmatize(doc):
    for token in doc.tokens:
        token.lemmatize(vocabulary)


def normalize(doc):
    for span in doc.spans:
        span.normalize(vocabulary)


STAGES = {
    'segment': lambda doc: doc.segment(segmenter),
    'names': lambda doc: doc.tag_ner(names),
    'morphology': lambda doc: doc.tag_morph(morphology),
    'syntax': lambda doc: doc.parse_syntax(syntax),
    'lemmas': lemmatize,
    'normal forms': normalize,
}


def main():
    opened = gzip.open(sys.argv[1], 'rt', encoding='utf8') if sys.argv[1].endswith('.gz') else open(sys.argv[1], encoding='utf8')
    with opened as file:
        docs = [Doc(json.loads(line)['text']) for line in file if line.strip()]
    seconds = {}
    for stage, run in STAGES.items():
        start = time.process_time()
        for doc in docs:
            run(doc)
        seconds[stage] = time.process_time() - start
    print(json.dumps({
        'load': load,
        'megabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
        'characters': sum(len(doc.text) for doc in docs),
        'tokens': sum(len(doc.tokens) for doc in docs),
        'seconds': seconds,
    }))


main()
