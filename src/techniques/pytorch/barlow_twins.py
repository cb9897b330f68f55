# Barlow Twins: Zbontar et al. 2021, algorithm 1.
import torch.nn.functional as F


def barlow_twins(project, a, b, *, redundancy=0.06):
    """project: g(f(x)); a, b: two views of one batch."""
    standard = lambda z: F.batch_norm(z, None, None, training=True)
    c = standard(project(a)).T @ standard(project(b)) / len(a)
    on = c.diagonal()
    off = c - on.diag()
    return (on - 1).pow(2).sum() + redundancy * off.pow(2).sum()
