#!/usr/bin/env python3
"""Repacks the models of natasha and the dictionary of pymorphy3 into data/models (see data/models/README.md).

    pip install natasha==1.6.0 pymorphy3==2.0.6 pymorphy3-dicts-ru==2.4.417150.4580142
    python scripts/repack-models.py data/models

Only the standard library is used; the packages are read as files and are not run. The output is the same, byte for byte,
for the same packages and the same zlib. What is left out: the word counts of navec, and the list of words that each
slovnet model repeats (this script fails if it is not navec's own).
"""
import gzip
import hashlib
import importlib.util
import json
import pathlib
import struct
import sys
import tarfile

MAGIC = b'SOZHMDL1'
ALIGNMENT = 64

# the arrays of slovnet's model.json, in its order: three layers of convolution and batch norm, then the head
LAYER = ['convolution.weight', 'convolution.bias', 'norm.weight', 'norm.bias', 'norm.mean', 'norm.deviation']
ENCODER = ['shapes'] + [f'layer{layer}.{part}' for layer in (1, 2, 3) for part in LAYER]
HEADS = {
    'ner': ['head.weight', 'head.bias', 'transitions'],
    'morphology': ['head.weight', 'head.bias'],
    'syntax': [
        'arc.head.weight', 'arc.head.bias', 'arc.tail.weight', 'arc.tail.bias', 'arc.root', 'arc.kernel',
        'relation.head.weight', 'relation.head.bias', 'relation.tail.weight', 'relation.tail.bias',
        'relation.root', 'relation.kernel',
    ],
}
SOURCES = {'ner': 'slovnet_ner_news_v1', 'morphology': 'slovnet_morph_news_v1', 'syntax': 'slovnet_syntax_news_v1'}
NATASHA = 'natasha 1.6.0 (navec, slovnet; Alexander Kukushkin)'
OPENCORPORA = 'pymorphy3-dicts-ru 2.4.417150.4580142, made from the dictionary of OpenCorpora (opencorpora.org)'


def package_folder(name):
    """The folder of an installed package, found without importing it."""
    spec = importlib.util.find_spec(name)
    if spec is None:
        sys.exit(f'{name} is not installed here')
    return pathlib.Path(spec.submodule_search_locations[0])


def read_tar(path):
    with tarfile.open(path) as tar:
        return {member.name: tar.extractfile(member).read() for member in tar.getmembers() if member.isfile()}


def text_part(lines):
    """A list of strings, joined by line feeds and gzipped."""
    if any('\n' in line for line in lines):
        sys.exit('a line feed inside an entry')
    return bytes_part('\n'.join(lines).encode('utf8'), 'text', len(lines))


def bytes_part(data, kind='u8', count=None):
    """Raw bytes (or text), gzipped without a time stamp."""
    return {'type': kind, 'shape': [len(data) if count is None else count], 'gzip': True, 'data': gzip.compress(data, 9, mtime=0)}


def array_part(kind, shape, data):
    return {'type': kind, 'shape': shape, 'gzip': False, 'data': data}


def write_model(path, name, source, licence, parts):
    """Magic, u32 length of the header, the header (JSON, padded with spaces), then the parts, each aligned."""
    entries, offset = {}, 0
    for part, value in parts.items():
        entries[part] = {'type': value['type'], 'shape': value['shape'], 'gzip': value['gzip'], 'offset': offset, 'bytes': len(value['data'])}
        offset += -(-len(value['data']) // ALIGNMENT) * ALIGNMENT
    header = json.dumps({'name': name, 'source': source, 'licence': licence, 'parts': entries}, separators=(',', ':')).encode('ascii')
    length = -(-(len(MAGIC) + 4 + len(header)) // ALIGNMENT) * ALIGNMENT - len(MAGIC) - 4
    with open(path, 'wb') as file:
        file.write(MAGIC + struct.pack('<I', length) + header.ljust(length))
        for value in parts.values():
            file.write(value['data'])
            file.write(b'\0' * (-len(value['data']) % ALIGNMENT))
    print(f'{path.name:16} {path.stat().st_size:>11,} bytes  {len(parts)} parts')


def repack_vectors(folder, target):
    """navec: the vocabulary (sorted, apart from <unk> and <pad> at its end) and the product-quantised vectors."""
    files = read_tar(folder / 'emb' / 'navec_news_v1_1B_250K_300d_100q.tar')
    vocabulary = gzip.decompress(files['vocab.bin'])
    (size,) = struct.unpack_from('<I', vocabulary)
    words = vocabulary[4 + 4 * size:].decode('utf8').split('\n')
    if len(words) != size or words[-2:] != ['<unk>', '<pad>'] or words[:-2] != sorted(words[:-2]) or max(map(max, words)) > '\uffff':
        sys.exit('the vocabulary is not as expected')
    vectors, dimension, blocks, centroids = struct.unpack_from('<4I', files['pq.bin'])
    body, table = files['pq.bin'][16:], vectors * blocks
    if vectors != size or len(body) != table + dimension * centroids * 4:
        sys.exit('the vectors are not as expected')
    write_model(target / 'vectors.bin', 'vectors', NATASHA, 'MIT', {
        'words': text_part(words),
        'indexes': array_part('u8', [vectors, blocks], body[:table]),
        'codes': array_part('f32', [blocks, centroids, dimension // blocks], body[table:]),
    })
    return words


def array_shapes(node):
    """The shapes of slovnet's arrays by number, gathered from its nested model.json."""
    if isinstance(node, dict):
        if {'shape', 'array'} <= node.keys():
            yield node['array'], node['shape']
        for value in node.values():
            yield from array_shapes(value)
    elif isinstance(node, list):
        for value in node:
            yield from array_shapes(value)


def repack_network(folder, target, name, words):
    files = read_tar(folder / 'model' / f'{SOURCES[name]}.tar')
    if gzip.decompress(files['vocabs/word.gz']).decode('utf8').split('\n') != words:
        sys.exit(f'{name} has a vocabulary of its own')
    shapes, parts = dict(array_shapes(json.loads(files['model.json']))), {}
    for number, part in enumerate(ENCODER + HEADS[name]):
        data, shape = files[f'arrays/{number}.bin'], shapes[number]
        size = 4
        for extent in shape:
            size *= extent
        if size != len(data):
            sys.exit(f'{name}: array {number} is not of shape {shape}')
        parts[part] = array_part('f32', shape, data)
    if f'arrays/{len(parts)}.bin' in files:
        sys.exit(f'{name} has more arrays than expected')
    for vocabulary in ('shape', 'rel' if name == 'syntax' else 'tag'):
        entries = gzip.decompress(files[f'vocabs/{vocabulary}.gz']).decode('utf8').split('\n')
        parts['shapeNames' if vocabulary == 'shape' else 'tags'] = text_part(entries)
    write_model(target / f'{name}.bin', name, NATASHA, 'MIT', parts)


def repack_dictionary(folder, target, prefixes):
    """pymorphy3's files as they are; of the grammemes only name and parent."""
    text = lambda name: json.loads((folder / name).read_text('utf8'))
    data = lambda name: bytes_part((folder / name).read_bytes())
    write_model(target / 'dictionary.bin', 'dictionary', OPENCORPORA, 'CC BY-SA 3.0', {
        'words': data('words.dawg'),
        'probabilities': data('p_t_given_w.intdawg'),
        **{f'endings{prefix}': data(f'prediction-suffixes-{prefix}.dawg') for prefix in (0, 1, 2)},
        'paradigms': data('paradigms.array'),
        'suffixes': text_part(text('suffixes.json')),
        'tags': text_part(text('gramtab-opencorpora-int.json')),
        'grammemes': text_part([f'{name} {parent or ""}'.strip() for name, parent, *_ in text('grammemes.json')]),
        'knownPrefixes': text_part(prefixes),
    })


def known_prefixes(folder):
    """KNOWN_PREFIXES of pymorphy3's configuration for Russian (a literal list)."""
    source = (folder / 'lang' / 'ru' / 'config.py').read_text('utf8')
    start = source.index('[', source.index('KNOWN_PREFIXES'))
    return json.loads(source[start:source.index(']', start)].rstrip().rstrip(',') + ']')


def main():
    target = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else 'data/models')
    target.mkdir(parents=True, exist_ok=True)
    natasha = package_folder('natasha') / 'data'
    words = repack_vectors(natasha, target)
    for name in HEADS:
        repack_network(natasha, target, name, words)
    repack_dictionary(package_folder('pymorphy3_dicts_ru') / 'data', target, known_prefixes(package_folder('pymorphy3')))
    names = ['vectors', *HEADS, 'dictionary']
    sums = [f'{hashlib.sha256((target / f"{name}.bin").read_bytes()).hexdigest()}  {name}.bin\n' for name in names]
    (target / 'SHA256SUMS').write_text(''.join(sums), 'ascii')


if __name__ == '__main__':
    main()
