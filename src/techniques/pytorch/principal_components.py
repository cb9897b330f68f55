# Principal components: Pearson 1901, by singular values.
import torch


def principal_components(pool, *, components=32, whitened=False):
    """pool [n, d]. Features [n, components], those that vary most first."""
    centred = pool.flatten(1) - pool.flatten(1).mean(0)
    _, _, axes = torch.linalg.svd(centred, full_matrices=False)
    features = centred @ axes[:components].T
    if whitened:
        features = features / (features.var(0, unbiased=False) + 1e-8).sqrt()
    return features
