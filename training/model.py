"""The network: word forms -> first layer (by word form, but for the hidden layers of the taggers) -> gated separable convolutions -> spans."""

import jax
import jax.numpy as jnp
import numpy as np

from corpus import HIDDEN, LETTERS, LONGEST, PROPERTIES, SHAPES

LETTER = 32  # numbers a letter
GRAMS = 64  # channels of the convolution over three letters
TAGS = 8


def dense(key, *shape):
    return jax.random.normal(key, shape) * np.sqrt(2 / (np.prod(shape[:-1]) + shape[-1]))


def create(key, letters, labels, width=192, span=128, dilations=(1, 2, 4, 1), taps=5):
    keys = iter(jax.random.split(key, 64))
    parts = {
        'letters': jax.random.normal(next(keys), (letters, LETTER)) * 0.1,
        'grams': dense(next(keys), 3 * LETTER, GRAMS),
        'grams_bias': jnp.zeros(GRAMS),
        'vector': dense(next(keys), 300, width),
        'unknown': jax.random.normal(next(keys), (300,)) * 0.1,
        'gram': dense(next(keys), GRAMS, width),
        'shape': jax.random.normal(next(keys), (SHAPES, width)) * 0.1,
        'property': jax.random.normal(next(keys), (PROPERTIES, width)) * 0.05,
        'tag': jax.random.normal(next(keys), (TAGS, width)) * 0.1,
        'hidden': dense(next(keys), HIDDEN, width) * 0.5,
        'bias': jnp.zeros(width),
        'first_gain': jnp.ones(width),
        'first_shift': jnp.zeros(width),
        'start': dense(next(keys), width, span),
        'stop': dense(next(keys), width, span),
        'inner': dense(next(keys), width, span),
        'length': jnp.zeros((LONGEST, span)),
        'label': dense(next(keys), span, labels + 1),
        'label_bias': jnp.zeros(labels + 1).at[0].set(3.0),
        'likely_start': dense(next(keys), width, 32),
        'likely_stop': dense(next(keys), width, 32),
        'likely_length': jnp.full(LONGEST, -2.0),
    }
    for i, _ in enumerate(dilations):
        parts[f'depth{i}'] = jax.random.normal(next(keys), (taps, width)) * 0.1 + (jnp.arange(taps) == taps // 2)[:, None] * 0.5
        parts[f'mix{i}'] = dense(next(keys), width, 2 * width)
        parts[f'mix_bias{i}'] = jnp.zeros(2 * width)
        parts[f'gain{i}'] = jnp.ones(width)
        parts[f'shift{i}'] = jnp.zeros(width)
    return parts


def normalise(x, gain, shift):
    mean = x.mean(-1, keepdims=True)
    spread = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) / jnp.sqrt(spread + 1e-5) * gain + shift


def drop(key, x, rate):
    if key is None:
        return x
    # counters through a hash (the finaliser of MurmurHash3): a tenth of the time of jax.random.bernoulli on a CPU
    bits = jax.lax.iota(jnp.uint32, x.size) * jnp.uint32(0x9E3779B1) + jax.random.bits(key, (), jnp.uint32)
    bits = (bits ^ (bits >> 16)) * jnp.uint32(0x85EBCA6B)
    bits = (bits ^ (bits >> 13)) * jnp.uint32(0xC2B2AE35)
    bar = round(rate * 65536)
    return jnp.where(((bits ^ (bits >> 16)) >> 16).reshape(x.shape) >= bar, x / (1 - bar / 65536), 0)


def moved(x, by):
    """Row t of the result is row t + by of x, 0 beyond the ends."""
    if by == 0:
        return x
    if abs(by) >= x.shape[1]:
        return jnp.zeros_like(x)
    empty = jnp.zeros_like(x[:, : abs(by)])
    return jnp.concatenate([x[:, by:], empty], 1) if by > 0 else jnp.concatenate([empty, x[:, :by]], 1)


def word_features(parts, table, words, keys):
    """What the first layer gets of a word form by itself."""
    known = table['known'][words][..., None]
    if keys is not None:
        known = known * jax.random.bernoulli(keys[0], 0.9, known.shape)
    vector = jnp.where(known > 0, table['vectors'][words], parts['unknown'])
    letters = table['letters'][words]
    embedded = parts['letters'][letters]
    empty = jnp.zeros_like(embedded[:, :, :1])
    trigrams = jnp.concatenate(
        [jnp.concatenate([empty, embedded[:, :, :-1]], 2), embedded, jnp.concatenate([embedded[:, :, 1:], empty], 2)], -1
    )
    grams = jax.nn.relu(trigrams @ parts['grams'] + parts['grams_bias'])
    grams = jnp.where((letters > 0)[..., None], grams, 0).max(2)
    return vector, grams, table['properties'][words], table['shapes'][words]


def encode(parts, table, batch, dilations, key=None, rates=(0.4, 0.3, 0.3), inputs=None):
    """A row of numbers a token. What goes into the matrices that export.py quantises is added to the list `inputs`."""
    keys = None if key is None else jax.random.split(key, 16)
    word = batch['words']
    mask = (word > 0)[..., None]
    vector, grams, properties, shape = word_features(parts, table, word, keys)
    of = (lambda i: None) if keys is None else (lambda i: keys[i])
    hidden = (batch['hidden'] - table['hidden_mean']) / table['hidden_spread']
    if inputs is not None:
        inputs.append(hidden * mask)
    x = (
        drop(of(1), vector, rates[0]) @ parts['vector']
        + drop(of(2), grams, rates[0]) @ parts['gram']
        + drop(of(3), properties, rates[0]) @ parts['property']
        + jax.nn.one_hot(shape, SHAPES) @ parts['shape']
        + drop(of(5), jax.nn.one_hot(batch['tags'], TAGS), rates[0] / 2) @ parts['tag']
        + drop(of(6), hidden, rates[0]) @ parts['hidden']
        + parts['bias']
    )
    x = normalise(jax.nn.relu(x), parts['first_gain'], parts['first_shift']) * mask
    for i, dilation in enumerate(dilations):
        depth = parts[f'depth{i}']
        reach = len(depth) // 2
        y = sum(moved(x, (t - reach) * dilation) * depth[t] for t in range(len(depth)))
        if inputs is not None:
            inputs.append(y)
        y = y @ parts[f'mix{i}'] + parts[f'mix_bias{i}']
        width = x.shape[-1]
        y = y[..., :width] * jax.nn.sigmoid(y[..., width:])
        x = normalise(x + drop(of(7 + i), y, rates[1]), parts[f'gain{i}'], parts[f'shift{i}']) * mask
    if inputs is not None:
        inputs.append(x)
    return drop(of(12), x, rates[1]), keys


def inputs(parts, table, batch, dilations):
    met = []
    encode(parts, table, batch, dilations, inputs=met)
    return met


def likelihoods(parts, x):
    """How likely each span of up to LONGEST tokens is a span at all (a logit): [unit, first, length - 1]."""
    likely = (x @ parts['likely_start'])[:, :, None] * windows(x @ parts['likely_stop'])
    return likely.sum(-1) / 4 + parts['likely_length']


def scores(parts, x, chosen):
    """The scores of the labels of chosen spans, given as numbers of places in the array of likelihoods: [span, label]."""
    rows = x.shape[1]
    start = (x @ parts['start']).reshape(-1, parts['start'].shape[1])
    stop = (x @ parts['stop']).reshape(start.shape)
    inner = x @ parts['inner']
    sums = (jnp.tril(jnp.ones((rows, rows))) @ inner).reshape(start.shape)
    first, length = chosen // LONGEST, chosen % LONGEST
    last = jnp.minimum(first + length, len(start) - 1)
    total = sums[last] - sums[first] + inner.reshape(start.shape)[first]
    z = start[first] + stop[last] + total / (length[:, None] + 1) + parts['length'][length]
    return jax.nn.relu(z) @ parts['label'] + parts['label_bias']


def all_scores(parts, x, keys=None, rate=0.3):
    """As `scores`, of every span of up to LONGEST tokens: [unit, first, length - 1, label]."""
    of = (lambda i: None) if keys is None else (lambda i: keys[i])
    start = drop(of(13), x @ parts['start'], rate)
    stop = drop(of(14), x @ parts['stop'], rate)
    inner = drop(of(15), x @ parts['inner'], rate)
    total, means = 0, []
    for length in range(LONGEST):
        total = total + moved(inner, length)
        means.append(total / (length + 1))
    z = start[:, :, None] + windows(stop) + jnp.stack(means, 2) + parts['length']
    return jax.nn.relu(z) @ parts['label'] + parts['label_bias']


def windows(x):
    """The LONGEST rows from each row on: [unit, first, length - 1, number]."""
    return jnp.stack([moved(x, length) for length in range(LONGEST)], 2)


def allowed(sentence):
    """Which spans end in the sentence in which they begin: [unit, first, length - 1]."""
    columns = []
    for length in range(LONGEST):
        later = jnp.full_like(sentence, -2) if length >= sentence.shape[1] else jnp.concatenate(
            [sentence[:, length:], jnp.full_like(sentence[:, :length], -2)], 1
        )
        columns.append((sentence == later) & (sentence >= 0))
    return jnp.stack(columns, 2)
