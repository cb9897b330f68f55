"""One step of each technique by PyTorch, from the formulas of the papers: loss terms, their gradients, and what is measured on the way.

Networks on points in the plane with ReLU, in double precision; weights and views are the scattered numbers of techniques.test.ts.
"""
import math

import numpy as np
import torch
import torch.nn.functional as F

from fixtures import glance, scattered, write
from one_step import (
    beta, body, classes, contrastive, features, halves, head, hidden, known, layered, network, normal, of_body, of_projector, perceptron,
    permutation, places, plain, pool, pool_labels, pool_truth, scores, standardised, steps, strong, truth, uniform, views, weak, weights_of,
    width,
)

gap = torch.tensor(math.nan)  # where there is nothing to measure


def answer(terms, weights, measured=None, **more):
    gradients = torch.autograd.grad(sum(terms.values()), weights)
    return {"loss": terms, "gradients": [glance(gradient) for gradient in gradients], "measured": measured or {}, **more}


def chances(weights, x):
    return torch.softmax(scores(weights, x), 1)


def labels_only(augmentation):
    weights = network(*body, head)
    said = scores(weights, views["plain" if augmentation == "none" else augmentation])
    right = (said.argmax(1) == known).double().mean()
    return answer({"labelled": F.cross_entropy(said, known)}, weights, {"memorised": right}, answers=chances(weights, plain))


def fixmatch(threshold, weight=1, shown="strong"):
    """Sohn et al. 2020, equations 3 and 4: the mean of the believed over all, believed or not."""
    weights = network(*body, head)
    with torch.no_grad():
        guesses = chances(weights, weak[0])
    confidence, guess = guesses.max(1)
    believed = (confidence >= threshold).double()
    consistency = (believed * F.cross_entropy(scores(weights, strong[0]), guess, reduction="none")).mean()
    terms = {"labelled": F.cross_entropy(scores(weights, views[shown]), known), "consistency": weight * consistency}
    right = (believed * (guess == truth)).sum() / believed.sum()
    measured = {"coverage": believed.mean(), "precision": right, "confidence": confidence}
    return answer(terms, weights, measured, answers=chances(weights, plain))


def pseudo_label(step, threshold, weight=1, wait=0.1, ramp=0.4, shown="strong"):
    """Lee 2013, equations 15 and 16, with T1 and T2 as shares of the run, and guesses left out that are less sure than a threshold."""
    weights = network(*body, head)
    said = scores(weights, weak[0])
    confidence, guess = torch.softmax(said, 1).detach().max(1)
    first, last = wait * steps, (wait + ramp) * steps
    alpha = 0 if step < first else weight * (step - first) / (last - first) if step < last else weight
    believed = confidence >= threshold
    terms = {
        "labelled": F.cross_entropy(scores(weights, views[shown]), known),
        "guessed": alpha * F.cross_entropy(said[believed], guess[believed], reduction="sum") / len(said),
    }
    measured = {"coverage": believed.double().mean(), "precision": (guess == truth)[believed].double().mean(), "confidence": confidence}
    return answer(terms, weights, measured, answers=chances(weights, plain))


def judged(probabilities):
    """How good guesses are that all count."""
    confidence, guess = probabilities.detach().max(1)
    largest = torch.bincount(guess, minlength=classes).max() / len(guess)
    return {"right": (guess == truth).double().mean(), "largest": largest.double(), "confidence": confidence}


def slow_start(step, share):
    return math.exp(-5 * (1 - min(1, step / (share * steps))) ** 2)


def entropy_minimisation(step, weight=0.2, even=0, ramp=0.4, shown="strong"):
    """Grandvalet & Bengio 2005, equation 6; the other term is that of Krause et al. 2010, up to a constant."""
    weights = network(*body, head)
    p = chances(weights, weak[0])
    terms = {
        "labelled": F.cross_entropy(scores(weights, views[shown]), known),
        "entropy": weight * slow_start(step, ramp) * torch.distributions.Categorical(p).entropy().mean(),
        "unevenness": even * slow_start(step, ramp) * (p.mean(0) * (p.mean(0) * classes).log()).sum(),
    }
    return answer(terms, weights, judged(p), answers=chances(weights, plain))


def pi_model(step, weight=10, ramp=0.4, strong_views=True):
    """Laine & Aila 2017, algorithm 1: the gradient goes through both branches."""
    weights = network(*body, head)
    first, second = (chances(weights, view) for view in (strong if strong_views else weak))
    terms = {
        "labelled": F.cross_entropy(scores(weights, views["strong" if strong_views else "weak"]), known),
        "consistency": weight * slow_start(step, ramp) * (first - second).pow(2).sum() / first.numel(),
    }
    return answer(terms, weights, judged(first), answers=chances(weights, plain))


def uda(step, threshold, temperature=0.4, weight=1, annealing="off", shown="strong"):
    """Xie et al. 2020, sections 2 and 3: training signal annealing, sharpening, and a mask by confidence."""
    weights = network(*body, head)
    with torch.no_grad():
        easy = scores(weights, weak[0])
    confidence, guess = torch.softmax(easy, 1).max(1)
    believed = (confidence >= threshold).double()
    divergence = torch.distributions.kl_divergence(
        torch.distributions.Categorical(logits=easy / temperature), torch.distributions.Categorical(logits=scores(weights, strong[0]))
    )
    t = step / steps
    alpha = {"linear": t, "log": 1 - math.exp(-5 * t), "exp": math.exp(5 * (t - 1)), "off": 2}[annealing]
    said = scores(weights, views[shown])
    used = torch.softmax(said, 1)[range(5), known] < alpha * (1 - 1 / classes) + 1 / classes
    terms = {
        "labelled": F.cross_entropy(said[used], known[used]) if used.any() else 0 * said.sum(),
        "consistency": weight * (believed * divergence).mean(),
    }
    measured = {
        "coverage": believed.mean(),
        "precision": (believed * (guess == truth)).sum() / believed.sum(),
        "confidence": confidence,
        "released": used.double().mean(),
    }
    return answer(terms, weights, measured, answers=chances(weights, plain))


def mixmatch(step, temperature=0.5, weight=20, ramp=0.4):
    """Berthelot et al. 2019, algorithm 1 and equations 3 to 10."""
    weights = network(*body, head)
    with torch.no_grad():
        mean = (chances(weights, weak[0]) + chances(weights, weak[1])) / 2
    guess = mean ** (1 / temperature) / (mean ** (1 / temperature)).sum(1, keepdim=True)
    inputs, answers = torch.cat([views["weak"], *weak]), torch.cat([F.one_hot(known, classes).double(), guess, guess])
    share = torch.max(beta, 1 - beta)[:, None]
    mix = lambda each: share * each + (1 - share) * each[permutation]
    said, taught = scores(weights, mix(inputs)), mix(answers)
    terms = {
        "labelled": -(taught[:5] * torch.log_softmax(said[:5], 1)).sum(1).mean(),
        "consistency": weight * min(1, step / (ramp * steps)) * F.mse_loss(torch.softmax(said[5:], 1), taught[5:]),
    }
    return answer(terms, weights, judged(mean), answers=chances(weights, plain))


def freematch(memory, weight=1, fairness=0.01, shown="strong"):
    """Wang et al. 2023, equations 5 to 12, from averages that begin at 1/C."""
    weights = network(*body, head)
    with torch.no_grad():
        q = chances(weights, weak[0])
    confidence, guess = q.max(1)
    follow = lambda value: memory / classes + (1 - memory) * value
    counts = lambda some: torch.bincount(some, minlength=classes) / len(some)
    sure, expected, counted = follow(confidence.mean()), follow(q.mean(0)), follow(counts(guess).double())
    thresholds = sure * expected / expected.max()
    believed = confidence >= thresholds[guess]
    said = scores(weights, strong[0])
    hard = torch.softmax(said[believed], 1)
    found = counts(hard.argmax(1)).double()
    there = found > 0
    ratio = hard.mean(0)[there] / found[there]
    wanted = expected / counted / (expected / counted).sum()
    terms = {
        "labelled": F.cross_entropy(scores(weights, views[shown]), known),
        "consistency": weight * F.cross_entropy(said[believed], guess[believed], reduction="sum") / len(said),
        "fairness": fairness * (wanted[there] * (ratio / ratio.sum()).log()).sum(),
    }
    measured = {
        "coverage": believed.double().mean(),
        "precision": (guess == truth)[believed].double().mean(),
        "confidence": confidence,
        "highest": thresholds.max(),
        "lowest": thresholds.min(),
    }
    return answer(terms, weights, measured, answers=chances(weights, plain))


def mean_teacher(step, weight=50, strong_student=True, memory=0.99):
    """Tarvainen & Valpola 2017: mean squared error of probabilities, its weight along exp(−5(1 − t)²) over two fifths of the run."""
    student, teacher = network(*body, head), network(*body, head, seed=800)
    with torch.no_grad():
        taught = chances(teacher, weak[0])
    learnt = chances(student, strong[0] if strong_student else weak[1])
    ramp = math.exp(-5 * (1 - min(1, step / 40)) ** 2)
    terms = {
        "labelled": F.cross_entropy(scores(student, views["strong" if strong_student else "weak"]), known),
        "consistency": weight * ramp * F.mse_loss(learnt, taught),
    }
    measured = {
        "teacherRight": (taught.argmax(1) == truth).double().mean(),
        "studentRight": (scores(student, weak[0]).argmax(1) == truth).double().mean(),
        "confidence": taught.max(1).values,
    }
    return answer(terms, student, measured, answers=chances(teacher, plain), decay=min(memory, 1 - 1 / (step + 1)))


def adopted(weights, threshold=None, best=None, balanced=True):
    """Labels of the pool after one round: those surer than the threshold, or the surest k, of all or of each guessed class."""
    with torch.no_grad():
        confidence, guess = chances(weights, pool).max(1)
    labels = pool_labels.copy()
    open_ = np.flatnonzero(labels < 0)
    groups = [[i for i in open_ if guess[i] == c] for c in range(classes)] if balanced else [open_]
    for group in groups:
        surest = sorted(group, key=lambda i: -confidence[i])
        count = max(1, round(best * len(labels) / len(groups))) if best else len(labels)
        for i in surest[:count]:
            if best or confidence[i] > threshold:
                labels[i] = guess[i]
    return labels


def self_training(**criterion):
    """The labels of the batch as they were before the round; those adopted after it."""
    weights = network(*body, head)
    own = torch.tensor(pool_labels)[places]
    each = F.cross_entropy(scores(weights, strong[0]), own.clip(0), reduction="none")
    terms = {"labelled": F.cross_entropy(scores(weights, views["strong"]), known), "adopted": (each * (own >= 0)).mean()}
    labels = torch.tensor(adopted(weights, **criterion))
    chosen = (labels >= 0) & (torch.tensor(pool_labels) < 0)
    measured = {
        "adopted": chosen.sum() / (pool_labels < 0).sum(),
        "precision": (chosen & (labels == pool_truth)).sum() / chosen.sum(),
        "largest": torch.bincount(labels[chosen], minlength=classes).max() / chosen.sum(),
    }
    measured = {name: value.double() for name, value in measured.items()}
    return answer(terms, weights, measured, labels=labels, answers=chances(weights, plain))


def distilled(temperature=1, shown="strong"):
    """Chen et al. 2020 (SimCLRv2), equation 2, from a teacher that has seen each example as it is; beside it the labels."""
    weights, teacher = network(*body, head), network(*body, head, seed=800)
    soft = lambda scores: torch.distributions.Categorical(logits=scores / temperature)
    with torch.no_grad():
        taught = soft(scores(teacher, pool)).probs[places]
    student = soft(scores(weights, strong[0]))
    each = sum(taught[:, y] * student.log_prob(torch.tensor(y)) for y in range(classes))
    terms = {"labelled": F.cross_entropy(scores(weights, views[shown]), known), "distilled": -each.mean()}
    guess, said = scores(weights, plain).argmax(1), taught.argmax(1)
    shares = {"teacherRight": said == truth, "studentRight": guess == truth, "agreement": guess == said}
    measured = {**{name: each.double().mean() for name, each in shares.items()}, "confidence": taught.max(1).values}
    return {**answer(terms, weights, measured, answers=chances(weights, plain)), "phase": 2}


def simclr(temperature, projection):
    """Chen et al. 2020, equation 1; Wang & Isola 2020; features are read before the projector."""
    weights = network(*body, (width, 128), (128, projection))
    a, b = (F.normalize(perceptron(weights[4:], features(weights, view))) for view in strong)
    z = torch.cat([a, b])
    similar = (z @ z.T / temperature).masked_fill(torch.eye(12, dtype=torch.bool), -math.inf)
    measured = {
        "alignment": (a - b).norm(dim=1).pow(2).mean(),
        "uniformity": torch.pdist(a).pow(2).mul(-2).exp().mean().log(),
        "similarity": a @ b.T,
    }
    return answer({"contrast": F.cross_entropy(similar, torch.arange(12).roll(6))}, weights, measured, features=glance(features(weights, plain)))


def guessed_from(given, weights):
    return perceptron(weights[4:], features(weights, given))


def without_hidden():
    given = plain.reshape(-1).clone()
    given[hidden] = 0
    return given.reshape(6, 2)


def autoencoder(share):
    weights = network(*body, (width, width), (width, 2))
    error = lambda given: F.mse_loss(guessed_from(given, weights), plain)
    measured = {"error": error(plain), "naive": F.mse_loss(pool.mean(0).expand(6, 2), plain)}
    return answer({"reconstruction": error(without_hidden() if share else plain)}, weights, measured, features=glance(features(weights, plain)))


def masked():
    weights = network(*body, (width, width), (width, 2))
    at = lambda said: said.reshape(-1)[hidden]
    loss = F.mse_loss(at(guessed_from(without_hidden(), weights)), at(plain))
    naive = F.mse_loss(at(pool.mean(0).expand(6, 2)), at(plain))
    return answer({"hidden": loss}, weights, {"guessed": loss, "naive": naive}, features=glance(features(weights, plain)))


def projected(weights, x, layers=standardised):
    """The projection of one view: by itself, since batch norm compares its examples."""
    return layers(weights[4:9], features(weights, x))


def distance(a, b):
    return (F.normalize(a) - F.normalize(b)).pow(2).sum(1).mean()


def byol(step, memory, predictor=True):
    """Grill et al. 2020, equation 2 and its counterpart with the views exchanged; the target's decay is section 3.2's, over the run."""
    weights = weights_of(*of_body, *of_projector, *([(64, 32), (32,), (32,), (32, 64), (64,)] if predictor else []))
    target = weights_of(*of_body, *of_projector, seed=800)
    predict = lambda z: standardised(weights[9:], z) if predictor else z
    with torch.no_grad():
        wanted = [projected(target, view) for view in contrastive]
    z = [projected(weights, view) for view in contrastive]
    terms = {"foretold": distance(predict(z[0]), wanted[1]) + distance(predict(z[1]), wanted[0])}
    measured = {"alignment": distance(*z)}
    decay = 1 - (1 - memory) * (math.cos(math.pi * step / steps) + 1) / 2
    return answer(terms, weights, measured, features=glance(features(weights, plain)), decay=decay)


def simsiam(stop=True, predictor=True, norm=True):
    """Chen & He 2021, algorithm 1, and 1 more; the projector's last batch norm has no scale and shift, as in their code."""
    if norm:
        weights = weights_of(*of_body, *of_projector, *([(64, 32), (32,), (32,), (32, 64), (64,)] if predictor else []))
        project = lambda x: F.batch_norm(projected(weights, x), None, None, training=True)
        predict = lambda z: standardised(weights[9:], z) if predictor else z
    else:
        weights = network(*body, (width, 128), (128, 64), *([(64, 32), (32, 64)] if predictor else []))
        project = lambda x: perceptron(weights[4:8], features(weights, x))
        predict = lambda z: perceptron(weights[8:], z) if predictor else z
    z = [project(view) for view in contrastive]
    still = [one.detach() if stop else one for one in z]
    cosine = lambda made, wanted: F.cosine_similarity(predict(made), wanted).mean()
    terms = {"foretold": 1 - (cosine(z[0], still[1]) + cosine(z[1], still[0])) / 2}
    return answer(terms, weights, {"alignment": distance(*z)}, features=glance(features(weights, plain)))


def moco(temperature, share, memory=0.99):
    """He et al. 2020, algorithm 1: queries of one view, keys of the other by the slow network; then the keys take the place of the oldest."""
    weights, slow = weights_of(*of_body, *of_projector), weights_of(*of_body, *of_projector, seed=800)
    queue = weights_of((round(share * len(pool)), 64), seed=900)[0].detach()
    query = F.normalize(projected(weights, contrastive[0], layered))
    key = F.normalize(projected(slow, contrastive[1], layered)).detach()
    scores = torch.cat([(query * key).sum(1, keepdim=True), query @ queue.T], 1) / temperature
    terms = {"contrast": F.cross_entropy(scores, torch.zeros(len(query), dtype=torch.long))}
    measured = {"alignment": distance(query, key), "found": (scores[:, :1] > scores[:, 1:]).all(1).double().mean()}
    return answer(terms, weights, measured, features=glance(features(weights, plain)), decay=memory, queue=glance(torch.cat([key, queue])[: len(queue)]))


def directions(x):
    """The participation ratio of the eigenvalues of the covariance."""
    spectrum = torch.linalg.eigvalsh(torch.cov(x.T))
    return spectrum.sum() ** 2 / spectrum.pow(2).sum()


def barlow_twins(redundancy):
    """Zbontar et al. 2021, algorithm 1."""
    weights = weights_of(*of_body, *of_projector)
    a, b = (F.batch_norm(projected(weights, view), None, None, training=True) for view in contrastive)
    c = torch.einsum("ni,nj->ij", a, b) / len(a)
    wished = torch.eye(64, dtype=torch.bool)
    terms = {"agreement": (c[wished] - 1).pow(2).sum(), "redundancy": redundancy * c[~wished].pow(2).sum()}
    measured = {"alignment": distance(a, b), "directions": directions(a), "correlations": c[:16, :16]}
    return answer(terms, weights, measured, features=glance(features(weights, plain)))


def vicreg(invariance=25, variance=25, covariance=1):
    """Bardes, Ponce & LeCun 2022, algorithm 1."""
    weights = weights_of(*of_body, *of_projector)
    z = [projected(weights, view) for view in contrastive]
    beside = ~torch.eye(64, dtype=torch.bool)
    deviations = [(one.var(0) + 1e-4).sqrt() for one in z]
    terms = {
        "invariance": invariance * F.mse_loss(*z),
        "variance": variance * sum(F.relu(1 - each).mean() for each in deviations),
        "covariance": covariance * sum(torch.cov(one.T)[beside].pow(2).sum() / 64 for one in z),
    }
    measured = {"alignment": distance(*z), "deviation": deviations[0].mean(), "directions": directions(z[0])}
    return answer(terms, weights, measured, features=glance(features(weights, plain)))


def co_training(best, balanced=False, parted="natural"):
    """Blum & Mitchell 1998, table 1: each labels its surest for both; a round is over after the step."""
    weights = network(*body, head, *body, head)
    both = lambda x: [scores(w, view) for w, view in zip((weights[:6], weights[6:]), halves(x, parted))]
    own = torch.tensor(pool_labels)[places]
    terms = {
        "labelled": sum(F.cross_entropy(said, known) for said in both(views["strong"])),
        "adopted": sum((F.cross_entropy(said, own.clip(0), reduction="none") * (own >= 0)).mean() for said in both(strong[0])),
    }
    labels, surest = pool_labels.copy(), np.zeros(len(pool_labels))
    with torch.no_grad():
        for said in both(pool):
            confidence, guess = torch.softmax(said, 1).max(1)
            free = np.flatnonzero(pool_labels < 0)
            groups = [[i for i in free if guess[i] == c] for c in range(classes)] if balanced else [free]
            for group in groups:
                for i in sorted(group, key=lambda i: -confidence[i])[: max(1, round(best * len(labels) / len(groups)))]:
                    if confidence[i] > surest[i]:
                        labels[i], surest[i] = guess[i], confidence[i]
        first, second = (said.argmax(1) for said in both(plain))
    labels = torch.tensor(labels)
    chosen = (labels >= 0) & (torch.tensor(pool_labels) < 0)
    measured = {
        "adopted": chosen.sum() / (pool_labels < 0).sum(),
        "precision": (chosen & (labels == pool_truth)).sum() / chosen.sum(),
        "agreement": (first == second).double().mean(),
        "firstRight": (first == truth).double().mean(),
        "secondRight": (second == truth).double().mean(),
    }
    product = torch.softmax(both(plain)[0], 1) * torch.softmax(both(plain)[1], 1)
    measured["disputedRight"] = (product.argmax(1) == truth)[first != second].double().mean()
    measured = {name: value.double() for name, value in measured.items()}
    return answer(terms, weights, measured, labels=labels, answers=product / product.sum(1, keepdim=True))


def tri_training(sampled=True, checked=True, over=True):
    """Zhou & Li 2005, table 1, for what has e′ = ½ and l′ = 0; samples by numbers of Poisson; a round may be over after the step."""
    shapes = (*body, head)
    weights = network(*shapes, *shapes, *shapes)
    each = [weights[6 * i : 6 * i + 6] for i in range(3)]
    dice = scattered((3 * len(pool),), 41, 0, 1)
    cumulated = np.cumsum([math.exp(-1) / math.factorial(k) for k in range(6)])
    often = (dice[:, None] >= cumulated).sum(1).reshape(3, -1) if sampled else np.ones((3, len(pool)))
    often = often * (pool_labels >= 0)
    counts = [torch.tensor(row)[known] for row in often]  # the first of the pool have a label, one of each class
    own = torch.tensor(pool_labels)[places]
    terms = {
        "labelled": sum((F.cross_entropy(scores(w, views["strong"]), known, reduction="none") * count).mean() for w, count in zip(each, counts)),
        "adopted": sum((F.cross_entropy(scores(w, strong[0]), own.clip(0), reduction="none") * (own >= 0)).mean() for w in each),
    }
    with torch.no_grad():
        guesses, seen = [scores(w, pool).argmax(1).numpy() for w in each], [scores(w, plain).argmax(1) for w in each]
        said = sum(chances(w, plain) for w in each) / 3
    labelled, labels, errors = pool_labels >= 0, [], []
    for i in range(3):
        j, k = (guesses[other] for other in range(3) if other != i)
        agreed = (j == k) & ~labelled
        both = (j == k) & labelled
        error = (j != pool_labels)[both].mean() if both.any() else 0.5
        takes, some = agreed.any(), agreed
        if checked:
            last, count = math.floor(error / max(0.5 - error, 1e-6) + 1), agreed.sum()
            takes = error < 0.5 and last < count
            if takes and not error * count < 0.5 * last:
                takes = last > error / (0.5 - error)
                drawn = np.flatnonzero(agreed)
                drawn = drawn[np.argsort(dice[: len(pool)][drawn])][: math.ceil(0.5 * last / error - 1)]
                some = np.isin(np.arange(len(pool)), drawn)
        takes = takes and over
        labels.append(np.where(some, j, pool_labels) if takes else pool_labels)
        errors.append(error if takes else 0.5)
    pairs = [(a, b) for n, a in enumerate(seen) for b in seen[n + 1 :]]
    agreement = sum((a == b).double().sum() for a, b in pairs)
    labels = torch.tensor(np.concatenate(labels))
    truths, begun = pool_truth.repeat(3), torch.tensor(np.tile(pool_labels, 3))
    chosen = (labels >= 0) & (begun < 0)
    print(f"tri-training: {[int(n) for n in chosen.reshape(3, -1).sum(1)]} labels taken with errors {errors}")
    measured = {
        "adopted": chosen.sum() / (begun < 0).sum(),
        "precision": (chosen & (labels == truths)).sum() / chosen.sum(),
        "largest": torch.bincount(labels[chosen], minlength=classes).max() / chosen.sum(),
        "agreement": agreement / 18,
        "seen": torch.tensor(errors).mean(),
        "error": sum(((a == b) & (a != truth)).sum() for a, b in pairs) / agreement,
    }
    measured = {name: value.double() for name, value in measured.items()}
    beside = torch.cat([features(w, plain) for w in each], 1)
    return answer(terms, weights, measured, labels=labels, answers=said, features=glance(beside))


def vat(length, weight=1, entropy=0.1):
    """Miyato et al. 2018, algorithm 1 with one power iteration; the entropy term is that of Grandvalet & Bengio 2005."""
    weights = network(*body, head)
    x = weak[0]
    taught = chances(weights, x).detach()
    divergence = lambda pushed: F.kl_div(torch.log_softmax(scores(weights, x + pushed), 1), taught, reduction="none").sum(1)
    way = F.normalize(normal).requires_grad_()
    rise = torch.autograd.grad(divergence(1e-2 * way).sum(), way)[0]
    push = length * F.normalize(rise, eps=1e-30)
    said = torch.log_softmax(scores(weights, x), 1)
    terms = {
        "labelled": F.cross_entropy(scores(weights, views["weak"]), known),
        "smoothness": weight * divergence(push).mean(),
        "entropy": -entropy * (said.exp() * said).sum(1).mean(),
    }
    changed = (scores(weights, x + push).argmax(1) != taught.argmax(1)).double().mean()
    return answer(terms, weights, {"changed": changed, "confidence": taught.max(1).values}, answers=chances(weights, plain))


def denoising(noise, dropped):
    """Vincent et al. 2010, section 3.3: additive Gaussian noise, and numbers forced to 0."""
    weights = network(*body, (width, width), (width, 2))
    given = plain * (uniform >= dropped) + noise * normal
    error = lambda x: F.mse_loss(guessed_from(x, weights), plain)
    measured = {"error": error(plain), "naive": F.mse_loss(pool.mean(0).expand(6, 2), plain)}
    return answer({"reconstruction": error(given)}, weights, measured, features=glance(features(weights, plain)))


def naming(term, count, layers, said):
    """Cross-entropy of what was done to each: Gidaris et al. 2018, equation 2; Noroozi & Favaro 2016, of orders."""
    weights = network(*body, *layers_to(count, layers))
    loss, measured = named(weights, weights[4:], said, count)
    return answer({term: loss}, weights, measured, features=glance(features(weights, plain)))


def layers_to(count, layers):
    return zip([width] * layers, [*[64] * (layers - 1), count])


def named(weights, head, said, count):
    logits = features(weights, plain)
    for i in range(0, len(head), 2):
        logits = (F.relu(logits) if i else logits) @ head[i] + head[i + 1]
    return F.cross_entropy(logits, said), {"solved": (logits.argmax(1) == said).double().mean(), "chance": torch.tensor(1 / count)}


def s4l(weight=1, layers=2, shown="strong"):
    """Zhai et al. 2019, equations 1 and 3."""
    weights = network(*body, head, *layers_to(4, layers))
    turned, measured = named(weights, weights[6:], places % 4, 4)
    terms = {"labelled": F.cross_entropy(scores(weights, views[shown]), known), "turned": weight * turned}
    return answer(terms, weights, measured, answers=chances(weights, plain))


def vae(latent, beta=1, summed=True):
    """Kingma & Welling 2014, equation 10 and appendix B, by torch.distributions; numbers in use as Burda et al. 2016, but by what they tell."""
    weights = network(*body, (width, 2 * latent), (latent, width), (width, 2))
    code = features(weights, plain) @ weights[4] + weights[5]
    cloud = torch.distributions.Normal(code[:, :latent], code[:, latent:].exp().sqrt())
    ball = torch.distributions.kl_divergence(cloud, torch.distributions.Normal(0.0, 1.0))
    noise = torch.tensor(scattered((6, latent), 42, -2, 2))
    error = lambda z: F.mse_loss(perceptron(weights[6:], z), plain, reduction="none")
    errors = error(cloud.mean + cloud.stddev * noise)
    terms = {"reconstruction": (errors.sum(1) if summed else errors.mean(1)).mean(), "ball": beta * ball.sum(1).mean()}
    measured = {
        "active": (ball.mean(0) > 0.01).double().sum(),
        "told": ball.sum(1).mean(),
        "error": error(cloud.mean).mean(),
        "naive": F.mse_loss(pool.mean(0).expand(6, 2), plain),
    }
    return answer(terms, weights, measured, features=glance(cloud.mean))


def semi_supervised_vae(latent, style, noise=0.5, weight=20):
    """Kingma et al. 2014, equations 6 to 9, on the codes of a VAE as they are; without what depends on no weight."""
    coder = network(*body, (width, 2 * latent), (latent, width), (width, 2), seed=800)
    code = lambda x: (features(coder, x) @ coder[4] + coder[5])[:, :latent].detach()
    weights = network((latent, 64), (64, classes), (latent + classes, 64), (64, 2 * style), (style + classes, 64), (64, latent))
    namer, stylist, teller = weights[:4], weights[4:8], weights[8:]

    def cost(z, y, draw):
        said = perceptron(stylist, torch.cat([z, y], 1))
        cloud = torch.distributions.Normal(said[:, :style], said[:, style:].exp().sqrt())
        told = torch.distributions.Normal(perceptron(teller, torch.cat([cloud.mean + cloud.stddev * draw, y], 1)), noise)
        constant = latent * (math.log(noise) + math.log(2 * math.pi) / 2)
        ball = torch.distributions.kl_divergence(cloud, torch.distributions.Normal(0.0, 1.0))
        return ball.sum(1) - told.log_prob(z).sum(1) - constant

    drawn = lambda count: torch.tensor(scattered((count, style), 42, -2, 2))
    known_code, shown = code(views["weak"]), code(weak[0])
    q = torch.distributions.Categorical(logits=perceptron(namer, shown))
    under = lambda c: cost(shown, F.one_hot(torch.full((6,), c), classes).double(), drawn(6))
    each = torch.stack([under(c) for c in range(classes)], 1)
    terms = {
        "labelled": weight * F.cross_entropy(perceptron(namer, known_code), known),
        "told": cost(known_code, F.one_hot(known, classes).double(), drawn(5)).mean(),
        "guessed": ((q.probs * each).sum(1) - q.entropy()).mean(),
    }
    return answer(terms, weights, judged(q.probs), answers=torch.softmax(perceptron(namer, code(plain)), 1), phase=1)


def masked_features(filled="others", weight=2):
    """Yoon et al. 2020, equations 3 to 6: columns in orders of their own, the mask and the values from what is left."""
    weights = network(*body, (width, width), (width, 2), (width, 2))
    mask = torch.zeros(12, dtype=torch.float64).index_fill(0, hidden, 1).reshape(6, 2)
    given = without_columns(filled, mask)
    h = features(weights, given)
    said, odds = perceptron(weights[4:8], h), h @ weights[8] + weights[9]
    at = lambda x: x.reshape(-1)[hidden]
    terms = {"values": weight * F.mse_loss(said, plain), "mask": F.binary_cross_entropy_with_logits(odds, mask)}
    measured = {
        "guessed": F.mse_loss(at(said), at(plain)),
        "naive": F.mse_loss(at(pool.mean(0).expand(6, 2)), at(plain)),
        "noticed": ((odds > 0) == (mask > 0)).double().mean(),
        "found": gap,
    }
    return answer(terms, weights, measured, features=glance(features(weights, plain)))


def without_columns(filled, mask):
    if filled == "average":
        return without_hidden()
    drawn = scattered((2, 6), 41, 0, 1)
    shuffled = torch.stack([plain[np.argsort(-np.asarray(drawn[c])).copy(), c] for c in range(2)], 1)
    return torch.where(mask > 0, shuffled, plain)


def scarf(temperature):
    """Bahri et al. 2022, algorithm 1, but for the constant ln n: the mean over the others stands there, not their sum."""
    weights = network(*body, (width, 64), (64, 64))
    mask = torch.zeros(12, dtype=torch.float64).index_fill(0, hidden, 1).reshape(6, 2)
    project = lambda x: perceptron(weights[4:], features(weights, x))
    similar = F.cosine_similarity(project(plain)[:, None], project(without_columns("others", mask))[None], dim=2)
    odds = torch.exp(similar / temperature)
    measured = {"found": (similar.argmax(1) == torch.arange(6)).double().mean(), **dict.fromkeys(("guessed", "naive", "noticed"), gap)}
    return answer({"contrast": -(odds.diagonal() / odds.sum(1)).log().mean()}, weights, measured, features=glance(features(weights, plain)))


def schedule():
    """Learning rate of each step as a share of the highest: η·cos(7πk/16K), Sohn et al. 2020, section 2.4; the first 20 steps warm up."""
    weight = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.Adam([weight], lr=1)
    warm_up = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda k: min(1, (k + 1) / 20) * math.cos(7 * math.pi * k / (16 * steps)))
    rates = []
    for _ in range(steps):
        rates.append(optimiser.param_groups[0]["lr"])
        optimiser.step()
        warm_up.step()
    return rates


def case(technique, expected, step=0, **values):
    return {"technique": technique, "values": values, "step": step, **expected}


def after(expected):
    """The same of what comes after pretraining: it goes on from that encoder as it would from one of its own."""
    return {**expected, "phase": 1}


write(
    __file__,
    [torch, np],
    {
        "known": known,
        "truth": truth,
        "hidden": hidden,
        "places": places,
        "poolLabels": pool_labels,
        "poolTruth": pool_truth,
        "schedule": schedule(),
        "cases": [
            *(case("labels-only", labels_only(a), augmentation=a) for a in ("none", "weak", "strong")),
            *(case("fixmatch", fixmatch(t), threshold=t) for t in (0, 0.6, 0.8, 0.95)),
            case("fixmatch", fixmatch(0.8, weight=2.5), threshold=0.8, weight=2.5),
            case("fixmatch", fixmatch(0.8, shown="weak"), threshold=0.8, strongLabelled=False),
            *(case("pseudo-label", pseudo_label(step, 0.6), step, threshold=0.6, wait=0.1, ramp=0.4) for step in (5, 20, 80)),
            case("pseudo-label", pseudo_label(20, 0, wait=0, ramp=0.5), 20, threshold=0, wait=0, ramp=0.5),
            case("pseudo-label", pseudo_label(80, 0.6, weight=2.5, shown="weak"), 80, threshold=0.6, weight=2.5, strongLabelled=False),
            *(case("entropy-minimisation", entropy_minimisation(step), step, weight=0.2) for step in (0, 30, 80)),
            case("entropy-minimisation", entropy_minimisation(30, weight=1, ramp=0.8, shown="weak"), 30, weight=1, ramp=0.8, strongLabelled=False),
            *(case("entropy-minimisation", entropy_minimisation(step, even=0.5), step, weight=0.2, even=0.5) for step in (30, 80)),
            *(case("pi-model", pi_model(step), step, weight=10) for step in (0, 30, 80)),
            case("pi-model", pi_model(30, weight=7, ramp=0.8), 30, weight=7, ramp=0.8),
            case("pi-model", pi_model(80, strong_views=False), 80, weight=10, strong=False),
            *(case("uda", uda(0, t), threshold=t) for t in (0, 0.6, 0.8)),
            case("uda", uda(0, 0.6, temperature=0.9, weight=2.5), threshold=0.6, temperature=0.9, weight=2.5),
            case("uda", uda(0, 0.6, shown="weak"), threshold=0.6, strongLabelled=False),
            *(case("uda", uda(20, 0.6, annealing=a), 20, threshold=0.6, annealing=a) for a in ("linear", "log", "exp")),
            case("uda", uda(80, 0.6, annealing="exp"), 80, threshold=0.6, annealing="exp"),
            *(case("mixmatch", mixmatch(step), step, weight=20, alpha=0.75) for step in (0, 30, 80)),
            case("mixmatch", mixmatch(30, temperature=0.9, weight=7, ramp=0.8), 30, temperature=0.9, weight=7, ramp=0.8),
            *(case("freematch", freematch(m), memory=m) for m in (0.5, 0.9, 0.99)),
            case("freematch", freematch(0.5, weight=2.5, fairness=0.3), memory=0.5, weight=2.5, fairness=0.3),
            case("freematch", freematch(0.5, shown="weak"), memory=0.5, strongLabelled=False),
            *(case("mean-teacher", mean_teacher(step), step, weight=50) for step in (0, 10, 39, 40, 99)),
            case("mean-teacher", mean_teacher(40, weight=7), 40, weight=7),
            case("mean-teacher", mean_teacher(40, memory=0.5), 40, weight=50, memory=0.5),
            case("mean-teacher", mean_teacher(40, strong_student=False), 40, weight=50, strongStudent=False),
            case("self-training", self_training(best=0.25), 49, best=0.25, balanced=True, rounds=1),
            case("self-training", self_training(best=0.25, balanced=False), 49, best=0.25, balanced=False, rounds=1),
            case("self-training", self_training(threshold=0.7), 49, criterion="threshold", threshold=0.7, rounds=1),
            *(case("simclr", simclr(t, p), temperature=t, projection=p) for t, p in ((0.5, 64), (0.2, 64), (0.5, 8))),
            *(case("autoencoder", autoencoder(share), hidden=share) for share in (0, 0.5)),
            *(case("masked", masked(), share=share) for share in (0.25, 0.5)),
            *(case("byol", byol(step, memory), step, memory=memory) for step, memory in ((0, 0.98), (50, 0.98), (50, 0.9))),
            case("byol", byol(0, 0.98, predictor=False), predictor=False, memory=0.98),
            case("simsiam", simsiam(), norm=True, stopGradient=True),
            case("simsiam", simsiam(stop=False), norm=True, stopGradient=False),
            case("simsiam", simsiam(predictor=False), norm=True, predictor=False),
            case("simsiam", simsiam(norm=False), norm=False),
            *(case("moco", moco(t, q), temperature=t, queue=q) for t, q in ((0.2, 0.5), (0.5, 0.5), (0.2, 0.25), (0.2, 0.1))),
            case("moco", moco(0.2, 0.5, memory=0.9), temperature=0.2, queue=0.5, memory=0.9),
            *(case("barlow-twins", barlow_twins(r), redundancy=r) for r in (0, 0.02, 0.1)),
            case("vicreg", vicreg(), invariance=25),
            case("vicreg", vicreg(invariance=10), invariance=10),
            case("vicreg", vicreg(variance=10), variance=10),
            case("vicreg", vicreg(covariance=4), covariance=4),
            case("co-training", co_training(0.25), 49, best=0.25, rounds=1),
            case("co-training", co_training(0.1), 49, best=0.1, rounds=1),
            case("co-training", co_training(0.25, balanced=True), 49, best=0.25, balanced=True, rounds=1),
            case("co-training", co_training(0.25, parted="random"), 49, best=0.25, rounds=1, halves="random"),
            case("tri-training", tri_training(), 0, sampled=True, checked=True, rounds=99),
            case("tri-training", tri_training(sampled=False), 0, sampled=False, checked=True, rounds=99),
            case("tri-training", tri_training(sampled=False), 1, sampled=True, checked=True, rounds=99),  # samples are drawn once
            case("tri-training", tri_training(over=False), 0, sampled=True, checked=True, rounds=1),
            case("tri-training", tri_training(sampled=False, checked=False), 49, sampled=False, checked=False, rounds=1),
            *(case("vat", vat(length), length=length) for length in (0.25, 1)),
            case("vat", vat(1, weight=2.5), length=1, weight=2.5),
            case("vat", vat(1, entropy=0.5), length=1, entropy=0.5),
            *(case("rotation", naming("turned", 4, layers, places % 4), layers=layers) for layers in (1, 2, 3)),
            *(case("s4l", s4l(weight=w), weight=w) for w in (1, 5)),
            case("s4l", s4l(layers=1), layers=1),
            case("s4l", s4l(shown="weak"), strongLabelled=False),
            *(case("jigsaw", naming("order", 24, layers, places), layers=layers, gap=gap) for layers, gap in ((1, 0.1), (2, 0.1), (2, 0))),
            *(case("vae", vae(latent, beta), latent=latent, beta=beta) for latent, beta in ((2, 1), (5, 1), (2, 0.1))),
            *(case("semi-supervised-vae", semi_supervised_vae(latent, style), latent=latent, style=style, noise=0.5) for latent, style in ((2, 3), (5, 1))),
            case("semi-supervised-vae", semi_supervised_vae(2, 3, noise=1.5), latent=2, style=3, noise=1.5),
            case("semi-supervised-vae", semi_supervised_vae(2, 3, weight=5), latent=2, style=3, weight=5, noise=0.5),
            case("vae", vae(2, summed=False), latent=2, beta=1, summed=False),
            *(case("masked-features", masked_features(f, w), task="reconstruct", filled=f, weight=w, share=0.3) for f, w in (("others", 2), ("average", 2), ("others", 0.5))),
            case("masked-features", masked_features(), task="reconstruct", share=0.6),
            *(case("masked-features", scarf(t), task="contrast", temperature=t, share=0.6) for t in (1, 0.2)),
            *(case("pretrain-fine-tune", after(labels_only(a)), augmentation=a) for a in ("none", "weak", "strong")),
            *(case("pretrain-fixmatch", after(fixmatch(t)), threshold=t) for t in (0.6, 0.8)),
            case("pretrain-fixmatch", after(fixmatch(0.8, weight=2.5, shown="weak")), threshold=0.8, weight=2.5, strongLabelled=False),
            *(case("pretrain-distil", after(labels_only(a)), augmentation=a) for a in ("weak", "strong")),
            *(case("pretrain-distil", distilled(t), 49, temperature=t) for t in (0.5, 1, 2)),
            *(case("pretrain-distil", distilled(2, shown=view), 49, temperature=2, augmentation=a) for a, view in (("none", "plain"), ("weak", "weak"))),
            *(case("denoising", denoising(n, d), noise=n, dropped=d) for n, d in ((0.3, 0), (0.3, 0.25), (0, 0.5))),
        ],
    },
)
