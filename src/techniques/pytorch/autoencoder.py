# Autoencoder: Hinton & Salakhutdinov 2006.
import torch.nn.functional as F


def autoencoder(f, d, u):
    """f: encoder; d: decoder. Of pixels and words it is their cross-entropy."""
    return F.mse_loss(d(f(u)), u)
