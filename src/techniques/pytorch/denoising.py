# Denoising autoencoder: Vincent et al. 2010, section 3.3.
import torch
import torch.nn.functional as F


def denoising(f, d, u, *, noise=0.3, dropped=0):
    """f: encoder; d: decoder. Of pixels and words it is their cross-entropy."""
    kept = torch.rand_like(u) >= dropped
    disturbed = kept * u + noise * torch.randn_like(u)
    return F.mse_loss(d(f(disturbed)), u)
