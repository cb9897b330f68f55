"""One step of each technique by PyTorch, from the formulas of the papers: loss terms, their gradients, and what is measured on the way.

Networks on points in the plane with ReLU, in double precision; weights and views are the scattered numbers of techniques.test.ts.
"""
import math

import numpy as np
import torch
import torch.nn.functional as F

from fixtures import glance, scattered, write

classes = 3
steps = 100
width = 64
known = torch.tensor([0, 2, 1, 1, 0])
truth = torch.tensor([0, 2, 1, 2, 0, 2])  # of the unlabelled: of any guesses some are right, believed or not
pool_labels = np.array([0, 1, 2] + [-1] * 21)
pool_truth = torch.tensor([i % 3 for i in range(24)])


def rows(count, seed, columns=2):
    return torch.tensor(scattered((count, columns), seed, -2, 2))


views = {name: rows(5, 31 + i) for i, name in enumerate(("plain", "weak", "strong"))}  # of the labelled
plain, weak, strong = rows(6, 34), (rows(6, 35), rows(6, 36)), (rows(6, 37), rows(6, 38))
contrastive = (rows(6, 39), rows(6, 40))
# What is drawn at random: anywhere in 0 … 1, and as if it were normal.
uniform, normal = torch.tensor(scattered((6, 2), 41, 0, 1)), torch.tensor(scattered((6, 2), 42, -2, 2))
# The coordinates that are hidden, whatever share of them is asked for.
hidden = torch.tensor([0, 3, 4, 7, 9, 10])
pool = rows(24, 39)


def weights_of(*shapes, seed=700):
    """Weights of these shapes, in the order of the learner's own."""
    made = []
    for shape in shapes:
        reach = 0.3 if len(shape) == 1 else 2.5 / math.sqrt(shape[0])
        made.append(torch.tensor(scattered(shape, seed + len(made), -reach, reach)).requires_grad_())
    return made


def network(*shapes, seed=700):
    """Matrix and bias of each layer."""
    return weights_of(*(part for shape in shapes for part in (shape, shape[1:])), seed=seed)


body = ((2, width), (width, width))
head = (width, classes)


def features(weights, x):
    w1, b1, w2, b2 = weights[:4]
    return F.relu(F.relu(x @ w1 + b1) @ w2 + b2)


def scores(weights, x):
    return features(weights, x) @ weights[4] + weights[5]


def perceptron(weights, x):
    w1, b1, w2, b2 = weights
    return F.relu(x @ w1 + b1) @ w2 + b2


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


places = torch.tensor([3, 8, 0, 14, 1, 20])


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


def standardised(weights, x):
    """Two layers, the first with batch norm as torch.nn.BatchNorm1d has it in training."""
    first, scale, shift, second, bias = weights
    return F.relu(F.batch_norm(x @ first, None, None, scale, shift, training=True)) @ second + bias


def byol(step, memory, predictor=True):
    """Grill et al. 2020, equation 2 and its counterpart with the views exchanged; the target's decay is section 3.2's, over the run."""
    of_body = [part for shape in body for part in (shape, shape[1:])]
    projector = [(width, 128), (128,), (128,), (128, 64), (64,)]
    weights = weights_of(*of_body, *projector, *([(64, 32), (32,), (32,), (32, 64), (64,)] if predictor else []))
    target = weights_of(*of_body, *projector, seed=800)
    project = lambda w, x: standardised(w[4:9], features(w, x))
    predict = lambda z: standardised(weights[9:], z) if predictor else z
    distance = lambda a, b: (F.normalize(a) - F.normalize(b)).pow(2).sum(1).mean()
    with torch.no_grad():
        wanted = [project(target, view) for view in contrastive]
    z = [project(weights, view) for view in contrastive]
    terms = {"foretold": distance(predict(z[0]), wanted[1]) + distance(predict(z[1]), wanted[0])}
    measured = {"alignment": distance(*z)}
    decay = 1 - (1 - memory) * (math.cos(math.pi * step / steps) + 1) / 2
    return answer(terms, weights, measured, features=glance(features(weights, plain)), decay=decay)


def halves(x):
    return x * torch.tensor([1.0, 0.0]), x * torch.tensor([0.0, 1.0])


def co_training(best, balanced=False):
    """Blum & Mitchell 1998, table 1: each labels its surest for both; a round is over after the step."""
    weights = network(*body, head, *body, head)
    both = lambda x: [scores(w, view) for w, view in zip((weights[:6], weights[6:]), halves(x))]
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
    measured = {name: value.double() for name, value in measured.items()}
    return answer(terms, weights, measured, labels=labels, answers=product / product.sum(1, keepdim=True))


def tri_training(sampled=True, checked=True):
    """Zhou & Li 2005, table 1, for what has e′ = ½ and l′ = 0; samples by numbers of Poisson; a round is over after the step."""
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
    return answer(terms, weights, measured, labels=labels, answers=said)


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
            case("co-training", co_training(0.25), 49, best=0.25, rounds=1),
            case("co-training", co_training(0.1), 49, best=0.1, rounds=1),
            case("co-training", co_training(0.25, balanced=True), 49, best=0.25, balanced=True, rounds=1),
            case("tri-training", tri_training(), 0, sampled=True, checked=True, rounds=99),
            case("tri-training", tri_training(sampled=False), 0, sampled=False, checked=True, rounds=99),
            case("tri-training", tri_training(sampled=False, checked=False), 49, sampled=False, checked=False, rounds=1),
            *(case("vat", vat(length), length=length) for length in (0.25, 1)),
            case("vat", vat(1, weight=2.5), length=1, weight=2.5),
            case("vat", vat(1, entropy=0.5), length=1, entropy=0.5),
            *(case("denoising-autoencoder", denoising(n, d), noise=n, dropped=d) for n, d in ((0.3, 0), (0.3, 0.25), (0, 0.5))),
        ],
    },
)
