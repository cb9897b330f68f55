# VAE: Kingma & Welling 2014, equation 10; beta: Higgins et al. 2017.
import torch
import torch.nn.functional as F


def vae(f, code, speak, u, *, beta=0.1, summed=True):
    """code: a layer that makes mu and ln sigma^2 of f(u); speak: its decoder.

    Here with squares; of pixels and words it is their cross-entropy.
    """
    mu, log_var = code(f(u)).chunk(2, 1)
    z = mu + (log_var / 2).exp() * torch.randn_like(mu)
    errors = F.mse_loss(speak(z), u, reduction="none").flatten(1)
    reconstruction = errors.sum(1) if summed else errors.mean(1)
    ball = (mu**2 + log_var.exp() - log_var - 1).sum(1) / 2
    return reconstruction.mean() + beta * ball.mean()
