# Masked modelling: Devlin et al. 2019 of words, He et al. 2022 of patches.
import torch.nn.functional as F


def masked(f, d, u, hidden):
    """f: encoder; d: decoder; hidden [n, d]: whether a number of u is hidden.

    Here with squares; of pixels and words it is their cross-entropy.
    """
    said = d(f(u.masked_fill(hidden, 0)))
    return F.mse_loss(said[hidden], u[hidden])
