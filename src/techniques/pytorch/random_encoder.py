# Random encoder: Saxe et al. 2011. Nothing is learned but the readout.
import torch
from logistic_regression import logistic_regression


def random_encoder(f, pool, labels):
    """f: as it is at first; labels: -1 where hidden. Probabilities [pool, classes]."""
    with torch.no_grad():
        features = f(pool)
    return logistic_regression(features, labels)
