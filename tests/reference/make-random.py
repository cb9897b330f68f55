"""pcg4d as Jarzynski & Olano 2020 print it (Hash Functions for GPU Rendering, listing of pcg4d), by NumPy, and passes shuffled by it."""
import numpy as np

from fixtures import write


def pcg4d(x, y, z, w):
    """Four 32-bit words → four 32-bit words."""
    with np.errstate(over="ignore"):
        v = [np.uint32(each & 0xFFFFFFFF) * np.uint32(1664525) + np.uint32(1013904223) for each in (x, y, z, w)]
        for last in (False, True):
            v[0] += v[1] * v[3]
            v[1] += v[2] * v[0]
            v[2] += v[0] * v[1]
            v[3] += v[1] * v[2]
            if not last:
                v = [each ^ (each >> np.uint32(16)) for each in v]
    return v


def bits(place, step, stream, seed):
    return int(pcg4d(place, step, stream, seed)[3]) >> 8


def shuffled(size, seed, stream, turn):
    """One pass: a Feistel network of eight rounds over the smallest power of two, walked until it is back below `size`."""
    width = max(1, (size - 1).bit_length())
    low = width - width // 2
    left_mask, right_mask = (1 << (width // 2)) - 1, (1 << low) - 1
    order = []
    for place in range(size):
        while True:
            left, right = place >> low, place & right_mask
            for turn_of in range(0, 8, 2):
                left ^= bits(right, 256 * turn + turn_of, stream, seed) & left_mask
                right ^= bits(left, 256 * turn + turn_of + 1, stream, seed) & right_mask
            place = left << low | right
            if place < size:
                break
        order.append(place)
    return order


words = [(0, 0, 0, 0), (1, 2, 3, 4), (7, 2499, -1234567890, 1), (2**31 - 1, 12345, 987654321, 9999), (784, 0, -1, 42)]
write(
    __file__,
    [np],
    {
        "words": [list(each) for each in words],
        "bits": [bits(*each) for each in words],
        "shuffled": [{"size": size, "seed": 3, "stream": -99, "turn": turn, "order": shuffled(size, 3, -99, turn)} for size, turn in ((1, 0), (2, 5), (37, 0), (37, 1), (64, 2))],
    },
)
