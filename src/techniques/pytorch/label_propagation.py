# Label propagation: Zhu & Ghahramani 2002; Zhu et al. 2003 for the balance.
import torch
import torch.nn.functional as F


def label_propagation(rows, labels, *, k=10, balanced=True, sweeps=100):
    """rows [pool, d]; labels: -1 where hidden. Beliefs F [pool, classes]."""
    squared = torch.cdist(rows, rows).pow(2).fill_diagonal_(torch.inf)
    near, places = squared.topk(k, largest=False)
    width = (near + 1e-9).log().mean().exp()
    A = torch.zeros_like(squared).scatter(1, places, (-near / width).exp())
    W = (A + A.T) / 2
    known = (labels >= 0)[:, None]
    Y = F.one_hot(labels.clamp(min=0)).to(rows.dtype) * known
    beliefs = Y
    for _ in range(sweeps):
        heard = W @ beliefs
        sums = heard.sum(1, keepdim=True)
        beliefs = torch.where(known, Y, heard / sums.where(sums > 0, sums + 1))
    return beliefs / beliefs.sum(0) if balanced else beliefs
