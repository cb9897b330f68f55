# MixMatch: Berthelot et al. 2019, algorithm 1 and equations 3 to 10.
import torch
import torch.nn.functional as F


def mixmatch(model, x, y, a, b, t, *, temperature=0.5, alpha=0.75, weight=5, ramp=0.4):
    """x: labelled, a, b: two views of an unlabelled batch, all of them rows [n, d]."""
    with torch.no_grad():
        q = (model(a).softmax(1) + model(b).softmax(1)) / 2
        q = q ** (1 / temperature)
        q = q / q.sum(1, keepdim=True)
    inputs = torch.cat([x, a, b])
    answers = torch.cat([F.one_hot(y, q.shape[1]), q, q])
    share = torch.distributions.Beta(alpha, alpha).sample((len(inputs), 1))
    share = torch.max(share, 1 - share)
    order = torch.randperm(len(inputs))
    scores = model(share * inputs + (1 - share) * inputs[order])
    taught = share * answers + (1 - share) * answers[order]
    n = len(x)
    labelled = F.cross_entropy(scores[:n], taught[:n])
    consistency = F.mse_loss(scores[n:].softmax(1), taught[n:])
    return labelled + weight * min(1, t / ramp) * consistency
