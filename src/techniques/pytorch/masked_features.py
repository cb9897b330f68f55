# Masked features: Yoon et al. 2020, equations 3 to 6; Bahri et al. 2022, algorithm 1.
import torch
import torch.nn.functional as F


def masked_features(f, d, find, project, u, hidden, *, task="contrast",
                    filled="others", weight=2, temperature=1):
    """d says the values, find which are hidden; project: g(f(x)). u: rows [n, d]."""
    shown = torch.zeros_like(u)  # the average: columns are standardised
    if filled == "others":  # each column in an order of its own
        order = torch.rand_like(u.T).argsort(1, descending=True)
        shown = u.T.gather(1, order).T
    given = torch.where(hidden, shown, u)
    if task == "contrast":
        z = F.normalize(project(u)) @ F.normalize(project(given)).T
        return F.cross_entropy(z / temperature, torch.arange(len(u)))
    h = f(given)
    mask = F.binary_cross_entropy_with_logits(find(h), hidden.to(u.dtype))
    return weight * F.mse_loss(d(h), u) + mask
