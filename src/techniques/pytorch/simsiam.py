# SimSiam: Chen & He 2021, algorithm 1, and 1 more.
import torch.nn.functional as F


def simsiam(project, predict, a, b, *, stop_gradient=True):
    """project: g(f(x)), its last layer with batch norm; predict: a network, h."""
    z_a, z_b = project(a), project(b)
    t_a, t_b = (z_a.detach(), z_b.detach()) if stop_gradient else (z_a, z_b)
    cosine = lambda z, t: F.cosine_similarity(predict(z), t).mean()
    return 1 - (cosine(z_a, t_b) + cosine(z_b, t_a)) / 2
