# Self-training: Yarowsky 1995; the k best as in scikit-learn's SelfTrainingClassifier.
import torch.nn.functional as F


def self_training(model, x, y, u_strong, own):
    """own: labels in use of an unlabelled batch, -1 where there is none."""
    each = F.cross_entropy(model(u_strong), own.clamp(min=0), reduction="none")
    return F.cross_entropy(model(x), y) + ((own >= 0) * each).mean()


def adopt(p, labels, *, criterion="k-best", threshold=0.75, best=0.1, balanced=False):
    """Labels of the pool, -1 where none is in use, after a round; p [pool, classes]."""
    after = labels.clone()
    confidence, guess = p.max(1)
    groups = [guess == c for c in range(p.shape[1])] if balanced else [guess >= 0]
    for group in groups:
        free = (group & (labels < 0)).nonzero().flatten()
        surest = free[confidence[free].argsort(descending=True)]
        count = max(1, round(best * len(labels) / len(groups)))
        sure = confidence[surest] > threshold
        chosen = surest[:count] if criterion == "k-best" else surest[sure]
        after[chosen] = guess[chosen]
    return after
