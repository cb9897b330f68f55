# Naive Bayes with EM: Nigam et al. 2000, equations 4 to 6 and section 5.3.1.
import torch
import torch.nn.functional as F


def naive_bayes_em(bags, labels, *, weight=0.1, smoothing=0.03, rounds=20):
    """bags [pool, words]: how often a word is in a text; labels: -1 where hidden."""
    hidden = (labels < 0)[:, None]
    Y = F.one_hot(labels.clamp(min=0)).to(bags.dtype) * ~hidden

    def maximise(R):
        counts = R.T @ bags + smoothing  # [classes, words]
        classes = R.sum(0) + 1
        theta, pi = counts / counts.sum(1, keepdim=True), classes / classes.sum()
        return theta.log(), pi.log()

    log_theta, log_pi = maximise(Y)
    for _ in range(rounds):
        R = torch.where(hidden, (bags @ log_theta.T + log_pi).softmax(1), Y)
        log_theta, log_pi = maximise(R * torch.where(hidden, weight, 1.0))
    return (bags @ log_theta.T + log_pi).softmax(1)
