# Label spreading: Zhou et al. 2004, section 2.
import torch
import torch.nn.functional as F


def label_spreading(rows, labels, *, alpha=0.99, k=10, balanced=False, sweeps=100):
    """rows [pool, d]; labels: -1 where hidden. Beliefs F [pool, classes]."""
    squared = torch.cdist(rows, rows).pow(2).fill_diagonal_(torch.inf)
    near, places = squared.topk(k, largest=False)
    width = (near + 1e-9).log().mean().exp()
    A = torch.zeros_like(squared).scatter(1, places, (-near / width).exp())
    W = (A + A.T) / 2
    root = W.sum(0).rsqrt()
    S = root[:, None] * W * root
    Y = F.one_hot(labels.clamp(min=0)).to(rows.dtype) * (labels >= 0)[:, None]
    source = Y / Y.sum(0) if balanced else Y
    beliefs = Y
    for _ in range(sweeps):
        beliefs = alpha * S @ beliefs + (1 - alpha) * source
    return beliefs / beliefs.sum(0) if balanced else beliefs
