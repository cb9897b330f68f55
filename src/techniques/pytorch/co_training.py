# Co-training: Blum & Mitchell 1998, table 1.
import torch
import torch.nn.functional as F


def co_training(models, x_halves, y, u_halves, own):
    """Each model has a half; own: labels in use of the unlabelled, -1 for none."""
    loss = 0
    for model, x, u in zip(models, x_halves, u_halves):
        each = F.cross_entropy(model(u), own.clamp(min=0), reduction="none")
        loss = loss + F.cross_entropy(model(x), y) + ((own >= 0) * each).mean()
    return loss


def adopt(said, labels, *, best=0.05, balanced=False):
    """Labels of the pool after a round; said: both models' p [pool, classes]."""
    after, sure = labels.clone(), torch.zeros_like(said[0][:, 0])
    for p in said:
        confidence, guess = p.max(1)
        groups = [guess == c for c in range(p.shape[1])] if balanced else [guess >= 0]
        for group in groups:
            free = (group & (labels < 0)).nonzero().flatten()
            count = max(1, round(best * len(labels) / len(groups)))
            chosen = free[confidence[free].argsort(descending=True)][:count]
            chosen = chosen[confidence[chosen] > sure[chosen]]  # the surer decides
            after[chosen], sure[chosen] = guess[chosen], confidence[chosen]
    return after
