# VICReg: Bardes, Ponce & LeCun 2022, algorithm 1.
import torch
import torch.nn.functional as F


def vicreg(project, a, b, *, invariance=25, variance=25, covariance=1):
    """project: g(f(x)); a, b: two views of one batch."""
    z_a, z_b = project(a), project(b)
    narrow = lambda z: F.relu(1 - (z.var(0) + 1e-4).sqrt()).mean()

    def alike(z):
        c = torch.cov(z.T)
        return (c - c.diagonal().diag()).pow(2).sum() / len(c)

    loss = invariance * F.mse_loss(z_a, z_b)
    loss = loss + variance * (narrow(z_a) + narrow(z_b))
    return loss + covariance * (alike(z_a) + alike(z_b))
