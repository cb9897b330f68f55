"""Principal components, eigenvectors, map and effective rank by NumPy."""
import numpy as np

from fixtures import scattered, write


def rows(seed, count, width, decay):
    """Numbers whose columns fade, so that the components are well apart; not centred."""
    return scattered((count, width), seed) * decay ** np.arange(width) + 0.3


def components(data, count):
    centred = data - data.mean(0)
    _, singular, axes = np.linalg.svd(centred, full_matrices=False)
    shares = singular / singular.sum()
    return {
        "axes": axes[:count].T,
        "singular": singular,
        "map": centred @ axes[:2].T,
        "effectiveRank": np.exp(-(shares * np.log(shares)).sum()),
    }


sparse = scattered((60, 12), 31)
sparse = np.where(sparse > 0.2, sparse * 0.6 ** np.arange(12), 0)
symmetric = scattered((9, 9), 32)
symmetric = symmetric + symmetric.T
# A small spectrum with a value that comes twice.
turned, _ = np.linalg.qr(scattered((6, 6), 33))
twice = turned @ np.diag([3, 3, 1, 0.5, 0.5, 0]) @ turned.T

write(
    __file__,
    [np],
    {
        "sparse": {"width": 12, "rows": sparse, **components(sparse, 4)},
        "dense": components(rows(34, 40, 8, 0.7), 2),
        "small": components(np.array([[1.0, 2], [3, 1], [0, 0], [2, 5]]), 2),
        "symmetric": {"matrix": symmetric, "values": np.linalg.eigvalsh(symmetric)[::-1], "vectors": np.linalg.eigh(symmetric)[1][:, ::-1]},
        "twice": {"matrix": twice, "values": [3, 3, 1, 0.5, 0.5, 0]},
    },
)
