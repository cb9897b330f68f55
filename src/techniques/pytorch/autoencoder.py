# Autoencoder: Hinton & Salakhutdinov 2006, with places hidden as Vincent et al. 2008.
import torch.nn.functional as F


def autoencoder(f, d, u, hidden):
    """f: encoder; d: decoder; hidden [n, d]: whether a number of u is hidden.

    Here with squares; of pixels and words it is their cross-entropy.
    """
    return F.mse_loss(d(f(u.masked_fill(hidden, 0))), u)
