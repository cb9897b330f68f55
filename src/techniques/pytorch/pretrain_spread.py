# Pretraining, then label spreading along a graph of what was learned.
import torch.nn.functional as F
from label_spreading import label_spreading


def pretrain_spread(rows, labels, *, alpha=0.99, k=10, balanced=False):
    """rows [pool, d]: features f(x) after the first phase. Beliefs [pool, classes]."""
    rows = F.normalize(rows)
    return label_spreading(rows, labels, alpha=alpha, k=k, balanced=balanced)
