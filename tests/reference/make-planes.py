"""Moments of points in the plane that scikit-learn makes too: by class, their mean, their covariance, and how far they are from the middle."""
import numpy as np
import sklearn
from sklearn.datasets import make_blobs, make_circles

from fixtures import write

count = 400_000


def moments(points, labels):
    def of(rows):
        away = np.hypot(*rows.T)
        return {"mean": rows.mean(0), "covariance": np.cov(rows.T), "away": [away.mean(), away.std()]}

    return [of(points[labels == label]) for label in np.unique(labels)]


def circles(noise, factor):
    return {"values": {"noise": noise, "factor": factor}, "moments": moments(*make_circles(count, noise=noise, factor=factor, random_state=1))}


def blobs(noise):
    corners = [[1, 1], [-1, 1], [-1, -1], [1, -1]]
    return {"values": {"noise": noise}, "moments": moments(*make_blobs(count, centers=corners, cluster_std=noise, random_state=1))}


write(__file__, [np, sklearn], {"circles": [circles(0.07, 0.5), circles(0.3, 0.8)], "blobs": [blobs(0.3), blobs(0.8)]})
