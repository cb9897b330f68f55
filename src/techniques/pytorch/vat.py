# VAT: Miyato et al. 2018, algorithm 1, with one power iteration.
import torch
import torch.nn.functional as F


def vat(model, x, y, u_weak, *, length=2, weight=1, entropy=0.1):
    """The numbers of u_weak are pushed where the answer changes most."""
    log_q = model(u_weak).log_softmax(1)
    q = log_q.detach().exp()

    def unit(d):
        return F.normalize(d.flatten(1), eps=1e-30).view_as(d)

    def divergence(r):
        return F.kl_div(model(u_weak + r).log_softmax(1), q, reduction="none").sum(1)

    d = unit(torch.randn_like(u_weak)).requires_grad_()
    (g,) = torch.autograd.grad(divergence(0.01 * d).sum(), d)
    smoothness = divergence(length * unit(g)).mean()
    unsure = -(log_q.exp() * log_q).sum(1).mean()
    return F.cross_entropy(model(x), y) + weight * smoothness + entropy * unsure
