"""The network: tokens that know their word, their place in syntax and the entities that cover them; pairs of entities from both ends,
what stands between and on the way through syntax, and tables."""

import jax
import jax.numpy as jnp
import numpy as np

from pairs import LAYERS, SIZES

TAPS = 5


def create(seed, lists, width, joined, layers):
    """Weights. `width`: of a token, `joined`: of a pair, `layers`: how many convolutions."""
    random = np.random.default_rng(seed)

    def matrix(*shape, gain=1.0):
        return (random.standard_normal(shape) * gain / np.sqrt(shape[0])).astype(np.float32)

    def table(count, size, gain=0.3):
        return (random.standard_normal((count, size)) * gain).astype(np.float32)

    types, labels, pairs = len(lists['types']), len(lists['labels']), len(lists['pairs'])
    parts = {
        'word': matrix(300, width),
        'unknown': table(1, 300),
        'layer': matrix(LAYERS, width),
        'pos': table(18, width),
        'relation': table(len(lists['relations']) + 1, width),
        'inside': table(types, width),
        'first': table(types, width),
        'bias': np.zeros(width, np.float32),
        'gain0': np.ones(width, np.float32),
        'shift0': np.zeros(width, np.float32),
        'a': matrix(4 * width, joined),
        'b': matrix(4 * width, joined),
        'type pair': table(pairs, joined),
        'type a': table(types, joined),
        'type b': table(types, joined),
        'ways': matrix(3 * width, joined),
        'joined bias': np.zeros(joined, np.float32),
        'second': matrix(joined, joined),
        'second bias': np.zeros(joined, np.float32),
        'label': matrix(joined, labels + 1),
        'label bias': np.zeros(labels + 1, np.float32),
    }
    for i in range(layers):
        parts[f'depth{i}'] = (random.standard_normal((TAPS, width)) * 0.4).astype(np.float32)
        parts[f'mix{i}'] = matrix(2 * width, 2 * width)
        parts[f'mix bias{i}'] = np.zeros(2 * width, np.float32)
        parts[f'gain{i + 1}'] = np.ones(width, np.float32)
        parts[f'shift{i + 1}'] = np.zeros(width, np.float32)
    for name, size in SIZES.items():
        parts[f'table {name}'] = table(size, joined, 0.2)
    return parts


def norm(x, gain, shift):
    mean = x.mean(-1, keepdims=True)
    spread = jnp.sqrt(((x - mean) ** 2).mean(-1, keepdims=True) + 1e-5)
    return (x - mean) / spread * gain + shift


def drop(x, share, key):
    if key is None or share == 0:
        return x
    return x * jax.random.bernoulli(key, 1 - share, x.shape) / (1 - share)


def silent(_name, _value):
    pass


def encode(parts, batch, vectors, layers, keys, drops, note=silent):
    """Token rows. `batch` holds flat arrays: tokens of several sentences with GAP empty rows between; `none` marks these."""
    alive = (batch['words'] > 0)[:, None].astype(jnp.float32)
    note('layer', batch['layers'])
    word = jnp.where(batch['known'][:, None] > 0, vectors[batch['words']], parts['unknown'])
    x = drop(word, drops[0], keys[0]) @ parts['word'] + drop(batch['layers'], drops[0], keys[1]) @ parts['layer']
    x += parts['pos'][batch['pos']] + parts['relation'][batch['relations']] + parts['bias']
    x += batch['inside'] @ parts['inside'] + batch['first'] @ parts['first']
    x = norm(jax.nn.relu(x), parts['gain0'], parts['shift0']) * alive
    x = drop(x, drops[1], keys[2])
    for i in range(layers):
        padded = jnp.pad(x, ((TAPS // 2, TAPS // 2), (0, 0)))
        y = sum(padded[tap : tap + len(x)] * parts[f'depth{i}'][tap] for tap in range(TAPS))
        above = jnp.where(batch['heads'][:, None] >= 0, x[batch['heads']], 0.0)
        note(f'mix{i}', jnp.concatenate([y, above], 1) * alive)
        y = jnp.concatenate([y, above], 1) @ parts[f'mix{i}'] + parts[f'mix bias{i}']
        half = y.shape[1] // 2
        x = norm(x + drop(y[:, :half] * jax.nn.sigmoid(y[:, half:]), drops[1], keys[3 + i]), parts[f'gain{i + 1}'], parts[f'shift{i + 1}']) * alive
    return x


def means(x, first, stop):
    """Means of rows [first, stop), 0 where there are none."""
    sums = jnp.concatenate([jnp.zeros_like(x[:1]), jnp.cumsum(x, 0)])
    count = jnp.maximum(stop - first, 1)[:, None]
    return jnp.where((stop > first)[:, None], (sums[stop] - sums[first]) / count, 0.0)


def score(parts, batch, x, keys, drops, note=silent):
    """Scores of all labels for every pair. `note` is told what goes into each matrix."""
    entities = batch['entities']
    first, last, head = entities[:, 1], entities[:, 2], entities[:, 3]
    whole = jnp.concatenate([x[first], x[last], means(x, first, last + 1), x[head]], 1)
    note('ends', whole)
    whole = drop(whole, drops[2], keys[0])
    a, b = batch['pairs'][:, 0], batch['pairs'][:, 1]
    z = (whole @ parts['a'] + parts['type a'][entities[:, 0]])[a] + (whole @ parts['b'] + parts['type b'][entities[:, 0]])[b]
    ways = [means(x, batch['middle'][:, 0], batch['middle'][:, 1])]
    for side in range(2):
        path = batch['paths'][:, side]
        rows = x[path] * (path > 0)[..., None]
        ways.append(rows.sum(1) / jnp.maximum((path > 0).sum(1), 1)[:, None])
    ways = jnp.concatenate(ways, 1)
    note('ways', ways)
    z += drop(ways, drops[2], keys[3]) @ parts['ways']
    z += parts['type pair'][batch['kinds']]
    for i, name in enumerate(SIZES):
        z += parts[f'table {name}'][batch['features'][:, i]]
    z = jax.nn.relu(z + parts['joined bias'])
    note('second', z)
    z = drop(z, drops[2], keys[1])
    z = jax.nn.relu(z @ parts['second'] + parts['second bias'])
    note('label', z)
    z = drop(z, drops[2], keys[2])
    return z @ parts['label'] + parts['label bias']
