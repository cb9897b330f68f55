# Logistic regression: as scikit-learn's LogisticRegression(C=c), multinomial.
import torch
import torch.nn.functional as F


def logistic_regression(rows, labels, *, penalty=10, unit=True):
    """rows [pool, d]; labels: -1 where hidden. Probabilities [pool, classes]."""
    rows = (F.normalize(rows) if unit else rows).double().detach()
    x, y = rows[labels >= 0], labels[labels >= 0]
    classes = int(y.max()) + 1
    c = penalty * (len(y) / classes) ** (1 / 3)
    W = torch.zeros(classes, x.shape[1], dtype=x.dtype, requires_grad=True)
    b = torch.zeros(classes, dtype=x.dtype, requires_grad=True)
    lbfgs = torch.optim.LBFGS([W, b], max_iter=1000, tolerance_grad=1e-9,
                              tolerance_change=1e-14, line_search_fn="strong_wolfe")

    def energy():
        lbfgs.zero_grad()
        fit = F.cross_entropy(x @ W.T + b, y, reduction="sum")
        loss = fit + W.pow(2).sum() / (2 * c)
        loss.backward()
        return loss

    lbfgs.step(energy)
    return (rows @ W.T + b).softmax(1).detach()
