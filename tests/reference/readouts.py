"""Readouts of scikit-learn that might be better than ours. Each is one setting for all techniques, data sets and budgets, and learns from the
labelled rows alone, its scales too."""
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier, NearestCentroid
from sklearn.preprocessing import StandardScaler, normalize

scalings = {
    "raw": lambda rows, shown: rows,
    "standardised": lambda rows, shown: StandardScaler().fit(rows[shown]).transform(rows),
    "of unit length": lambda rows, shown: normalize(rows),
}
# By name: how rows are scaled, and the classifier for so many labelled ones.
listed = {
    **{
        f"logistic regression, C = {C:g}, {name}": (scale, lambda n, C=C: LogisticRegression(C=C, max_iter=1000))
        for name, scale in scalings.items()
        for C in (0.01, 0.1, 1, 10, 100)
    },
    "nearest centroid": (scalings["raw"], lambda n: NearestCentroid()),
    **{
        f"{k} nearest neighbour{'s' if k > 1 else ''}": (scalings["raw"], lambda n, k=k: KNeighborsClassifier(min(k, n)))
        for k in (1, 5, 20)
    },
}
