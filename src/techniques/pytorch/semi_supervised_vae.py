# Semi-supervised VAE, M2 on M1: Kingma et al. 2014, equations 6 to 9.
import torch
import torch.nn.functional as F


def semi_supervised_vae(namer, stylist, teller, z, y, z_u, *, noise=0.5, weight=20):
    """z, z_u: codes, labelled and not, by a VAE that stays as it is (first phase)."""
    classes = namer(z).shape[1]

    def cost(z, y):
        named = F.one_hot(y, classes)
        mu, log_var = stylist(torch.cat([z, named], 1)).chunk(2, 1)
        style = mu + (log_var / 2).exp() * torch.randn_like(mu)
        told = teller(torch.cat([style, named], 1))
        ball = (mu**2 + log_var.exp() - log_var - 1).sum(1) / 2
        return (z - told).pow(2).sum(1) / (2 * noise**2) + ball

    log_q = namer(z_u).log_softmax(1)
    under = lambda c: cost(z_u, torch.full((len(z_u),), c))
    each = torch.stack([under(c) for c in range(classes)], 1)
    guessed = (log_q.exp() * (each + log_q)).sum(1).mean()
    return weight * F.cross_entropy(namer(z), y) + cost(z, y).mean() + guessed
