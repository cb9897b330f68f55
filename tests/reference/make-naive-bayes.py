"""Naive Bayes with EM over unlabelled texts by plain NumPy (Nigam et al. 2000, equations 4 to 6 and section 5.3.1), and at λ = 0 by scikit-learn."""
import numpy as np
import sklearn
from scipy.special import logsumexp, softmax
from sklearn.naive_bayes import MultinomialNB

from fixtures import scattered, write

padding, unknown, first = 0, 1, 3  # number 2 hides a word, and is in no text here
vocabulary, length, classes, count, queries = 23, 7, 3, 40, 6


def texts():
    """Word numbers: most of a text's words are of its class, some of any; some are outside the vocabulary, and texts end early."""
    total = count + queries
    labels = np.arange(total) % classes
    dice, which, ends = scattered((total, length), 71, 0, 1), scattered((total, length), 72, 0, 1), scattered((total, 1), 73, 0, 1)
    each = (vocabulary - first - 5) // classes
    words = np.where(dice < 0.5, first + labels[:, None] * each + (which * each).astype(int), first + (which * (vocabulary - first)).astype(int))
    words = np.where(dice > 0.93, unknown, words)
    words = np.where(np.arange(length) < 3 + (ends * (length - 2)).astype(int), words, padding)
    return words, labels


words, truth = texts()
# Columns of numbers that no text has stay empty; number 0 is no column at all.
bags = np.stack([np.bincount(row, minlength=vocabulary) for row in words]).astype(float)
bags[:, :first] = 0
bags = bags[:, 1:]
pool, new_texts = bags[:count], bags[count:]
labels = np.where(np.arange(count) < 9, truth[:count], -1)
y = (labels[:, None] == np.arange(classes)).astype(float)
hidden = labels < 0


def maximise(r, smoothing):
    """Equations 5 and 6, the counts beforehand being α of each word, and 1 of each class."""
    counts = r.T @ pool + smoothing
    return np.log(counts / counts.sum(1, keepdims=True)), np.log((r.sum(0) + 1) / (r.sum() + classes))


def answer(weight, smoothing, steps):
    log_theta, log_pi = maximise(y, smoothing)
    beliefs, said = y, []
    importance = np.where(hidden, weight, 1.0)
    for _ in range(steps):
        before = beliefs
        beliefs = np.where(hidden[:, None], softmax(pool @ log_theta.T + log_pi, 1), y)
        log_theta, log_pi = maximise(beliefs * importance[:, None], smoothing)
        said.append(softmax(new_texts @ log_theta.T + log_pi, 1))
    scores = pool @ log_theta.T + log_pi
    likelihood = (scores * y).sum() + weight * logsumexp(scores[hidden], 1).sum() + smoothing * log_theta.sum() + log_pi.sum()
    return {
        "values": {"weight": weight, "smoothing": smoothing},
        "said": said,
        "measured": {
            "likelihood": likelihood / (pool.sum(1) * importance).sum(),
            "change": abs(beliefs - before).sum() / beliefs.sum(),
            "right": (scores.argmax(1) == truth[:count])[hidden].mean(),
            "largest": np.exp(log_pi).max(),
            "smallest": np.exp(log_pi).min(),
        },
    }


def by_scikit_learn(smoothing):
    """Of the labelled texts alone. Its class shares are not smoothed: here all classes have as many labels, so they are the same."""
    return MultinomialNB(alpha=smoothing).fit(pool[~hidden], labels[~hidden]).predict_proba(new_texts)


write(
    __file__,
    [np, sklearn],
    {
        "vocabulary": vocabulary,
        "length": length,
        "classes": classes,
        "texts": words[:count],
        "newTexts": words[count:],
        "labels": labels,
        "truth": truth[:count],
        "answers": [answer(0.1, 1, 4), answer(1, 1, 12), answer(0.5, 0.2, 3), answer(0, 1, 1)],
        "labelledAlone": [{"smoothing": a, "said": by_scikit_learn(a)} for a in (1, 0.1)],
    },
)
