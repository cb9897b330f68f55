# Nearest neighbours: Cover & Hart 1967.
import torch
import torch.nn.functional as F


def nearest_neighbours(rows, labels, *, k=1, unit=True):
    """rows [pool, d]; labels: -1 where hidden. Shares of votes [pool, classes]."""
    rows = F.normalize(rows) if unit else rows
    seen = labels >= 0
    votes = F.one_hot(labels[seen]).to(rows.dtype)
    distances = torch.cdist(rows, rows[seen])
    nearest = distances.topk(min(k, len(votes)), largest=False).indices
    return votes[nearest].mean(1)
