"""The map of neighbours by scikit-learn: nearest rows by cosine, their weights at a perplexity, and the loss of t-SNE and its gradient."""
import numpy as np
import sklearn
from scipy.sparse import csr_matrix
from scipy.spatial.distance import squareform
from sklearn.manifold import _t_sne, _utils
from sklearn.neighbors import NearestNeighbors

from fixtures import clusters, scattered, write

count, width, k, perplexity = 40, 6, 12, 4.0
rows, _ = clusters(51, count, width, 4, 2)
unit = rows / np.linalg.norm(rows, axis=1, keepdims=True)
distances, places = NearestNeighbors(n_neighbors=k).fit(unit).kneighbors()
squared = distances**2
conditional = _utils._binary_search_perplexity(squared.astype(np.float32), perplexity, 0)
directed = csr_matrix((conditional.ravel(), places.ravel(), np.arange(0, count * k + 1, k)), shape=(count, count)).toarray()
joint = squareform((directed + directed.T) / (directed + directed.T).sum())
layout = scattered((count, 2), 52) * 3
loss, gradient = _t_sne._kl_divergence(layout.ravel(), joint, 1, count, 2)
near_there = NearestNeighbors(n_neighbors=10).fit(layout).kneighbors(return_distance=False)
kept = np.mean([len(set(a[:10]) & set(b)) / 10 for a, b in zip(places, near_there)])

write(
    __file__,
    [np, sklearn],
    {"places": places, "squared": squared, "weights": conditional, "gradient": gradient, "kept": kept, "loss": loss},
)
