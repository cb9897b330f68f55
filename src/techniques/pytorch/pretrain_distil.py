# Pretraining, a teacher tuned by the labels, and its answers for all: Chen et al. 2020.
import torch
import torch.nn.functional as F
from labels_only import labels_only
from simclr import simclr


def pretrain_distil(t, project, a, b, model, teacher, x, y, u, u_strong, *,
                    share=0.6, teaching=0.2, temperature=1):
    """t: the share of steps that is over. All have one encoder f, but the teacher:
    a copy of the model from when the distillation begins, which stays as it is."""
    if t < share:
        return simclr(project, a, b)
    if t < share + teaching:
        return labels_only(model, x, y)
    with torch.no_grad():
        q = (teacher(u) / temperature).softmax(1)
    log_p = (model(u_strong) / temperature).log_softmax(1)
    return F.cross_entropy(model(x), y) - (q * log_p).sum(1).mean()
