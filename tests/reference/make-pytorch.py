"""What the cells of src/techniques/pytorch/ answer: on the inputs of make-techniques.py their losses and the slopes of these, of those that
descend nothing what they compute of the inputs of make-graphs.py and its neighbours; and the hash of each cell's text.

/usr/bin/python3 -B tests/reference/make-pytorch.py [FOLDER]   writes pytorch.json beside this file, or to a folder
"""
import hashlib
import importlib
import inspect
import json
import math
import re
import sys
from pathlib import Path

import numpy as np
import torch

from fixtures import glance, scattered, write
from one_step import (
    body, classes, contrastive, features, halves, head, hidden, known, layered, network, of_body, of_projector, perceptron, places, plain,
    pool, pool_labels, scores, standardised, steps, strong, views, weak, weights_of, width,
)

here = Path(__file__).parent
cells = here.parents[1] / "src" / "techniques" / "pytorch"
sys.path.insert(0, str(cells))
torch.set_default_dtype(torch.float64)


def fixture(name):
    return json.loads((here / f"{name}.json").read_text())


class Scattered:
    """Instead of a beta distribution."""

    def __init__(self, *_):
        pass

    def sample(self, shape):
        return torch.tensor(scattered(shape, 43, 0, 1))


# What is drawn at random, as techniques.test.ts has it.
torch.rand = lambda *shape: torch.tensor(scattered(shape, 41, 0, 1))
torch.rand_like = lambda x: torch.tensor(scattered(tuple(x.shape), 41, 0, 1))
torch.randn_like = lambda x: torch.tensor(scattered(tuple(x.shape), 42, -2, 2))
torch.randperm = lambda count: torch.arange(count).flip(0)
torch.distributions.Beta = Scattered


def cell(technique):
    return importlib.import_module(technique.replace("-", "_"))


def main_of(technique):
    return getattr(cell(technique), technique.replace("-", "_"))


def ask(function, given, values):
    """Arguments by name; settings as the function has them, which are called as links have them but for the capitals."""
    settings = {re.sub("[A-Z]", lambda found: "_" + found[0].lower(), name): value for name, value in values.items()}
    wanted = inspect.signature(function).parameters.values()
    positional = [given[one.name] for one in wanted if one.kind is one.POSITIONAL_OR_KEYWORD]
    return function(*positional, **{one.name: settings[one.name] for one in wanted if one.kind is one.KEYWORD_ONLY and one.name in settings})


class Net:
    """What computes with these weights."""

    def __init__(self, compute, weights):
        self.compute, self.weights = compute, weights

    def __call__(self, x):
        return self.compute(self.weights, x)

    def parameters(self):
        return self.weights


own = torch.tensor(pool_labels)[places]
mask = torch.zeros(12, dtype=torch.bool).index_fill(0, hidden, True).reshape(6, 2)
linear = lambda weights, x: x @ weights[0] + weights[1]


def layers(weights, x):
    for i in range(0, len(weights), 2):
        x = linear(weights[i : i + 2], x.relu() if i else x)
    return x


def from_head(count, depth):
    return zip([width] * depth, [*[64] * (depth - 1), count])


def projecting(layer, shapes, seed=700):
    weights = weights_of(*of_body, *of_projector, *shapes, seed=seed)
    return Net(lambda w, x: layer(w[4:9], features(w, x)), weights)


def classifier(values, step):
    """Of those that tell classes, and go on from an encoder that was pretrained."""
    weights = network(*body, head)
    eager = values.get("strongLabelled", True) and values.get("strong", True) and values.get("strongStudent", True)
    pair = strong if eager else weak
    return weights, {
        "model": Net(scores, weights),
        "teacher": Net(scores, network(*body, head, seed=800)),
        "x": views["strong" if eager else "weak"],
        "y": known,
        "u_weak": weak[0],
        "u_strong": strong[0] if eager or "strongLabelled" in values else weak[1],
        "a": pair[0],
        "b": pair[1],
        "own": own,
        "averages": {"tau": 1 / classes, "p": torch.full((classes,), 1 / classes), "h": torch.full((classes,), 1 / classes)},
        "t": step / steps,
        "project": None,
    }


def supervised(values, step):
    weights, given = classifier(values, step)
    return weights, {**given, "x": views["plain" if values["augmentation"] == "none" else values["augmentation"]]}


def of_weak_views(values, step):
    weights, given = classifier(values, step)
    return weights, {**given, "x": views["weak"], "a": weak[0], "b": weak[1]}


def bridge(of):
    """In its second phase."""
    return lambda values, step: (lambda weights, given: (weights, {**given, "t": 1}))(*of(values, step))


def of_teacher(values, step):
    """In its second phase, or where there is a temperature in its third."""
    weights, given = supervised({"augmentation": "strong", **values}, step)
    return weights, {**given, "u": pool[places], "t": 0.9 if "temperature" in values else 0.7}


def of_halves(values, step):
    weights = network(*body, head, *body, head)
    models = [Net(scores, weights[:6]), Net(scores, weights[6:])]
    x, u = (halves(view, values.get("halves", "natural")) for view in (views["strong"], strong[0]))
    return weights, {"models": models, "x_halves": x, "y": known, "u_halves": u, "own": own}


def of_three(values, step):
    weights = network(*[*body, head] * 3)
    often = np.ones((3, len(pool)))
    if values["sampled"] and step == 0:
        cumulated = np.cumsum([math.exp(-1) / math.factorial(k) for k in range(6)])
        often = (scattered((3 * len(pool),), 41, 0, 1)[:, None] >= cumulated).sum(1).reshape(3, -1)
    counts = torch.tensor(often * (pool_labels >= 0))[:, known]  # the first of the pool have a label, one of each class
    models = [Net(scores, weights[6 * i : 6 * i + 6]) for i in range(3)]
    return weights, {"models": models, "x": views["strong"], "y": known, "counts": counts, "u_strong": strong[0], "owns": own.repeat(3, 1)}


def simclr(values, step):
    weights = network(*body, (width, 128), (128, values["projection"]))
    return weights, {"project": Net(lambda w, x: perceptron(w[4:], features(w, x)), weights), "a": strong[0], "b": strong[1]}


def two_views(layer=standardised):
    def given(values, step):
        foretells = values.get("predictor", "foretold" not in values)
        project = projecting(layer, [(64, 32), (32,), (32,), (32, 64), (64,)] if foretells and layer is standardised else [])
        predict = Net(lambda w, z: standardised(w[9:], z) if foretells else z, project.weights)
        queue = weights_of((round(values.get("queue", 0.5) * len(pool)), 64), seed=900)[0].detach()
        target = projecting(layer, [], seed=800)
        more = {"target": target, "predict": predict, "queue": queue, "t": step / steps}
        return project.weights, {"project": project, "a": contrastive[0], "b": contrastive[1], **more}

    return given


def simsiam(values, step):
    weights, given = two_views()(values, step)
    if values["norm"]:
        last = lambda z: torch.nn.functional.batch_norm(z, None, None, training=True)
        return weights, {**given, "project": lambda x: last(given["project"](x))}
    foretells = values.get("predictor", True)
    weights = network(*body, (width, 128), (128, 64), *([(64, 32), (32, 64)] if foretells else []))
    predict = lambda z: perceptron(weights[8:], z) if foretells else z
    return weights, {**given, "project": lambda x: perceptron(weights[4:8], features(weights, x)), "predict": predict}


def redundancy(values, step):
    return two_views()({**values, "predictor": False}, step)


def saying_again(values, step):
    weights = network(*body, (width, width), (width, 2))
    nothing = torch.zeros_like(mask)
    hides = values.get("hidden", 1)
    return weights, {"f": Net(features, weights), "d": Net(perceptron, weights[4:]), "u": plain, "hidden": mask if hides else nothing}


def columns(values, step):
    if values.get("task") == "contrast":
        weights = network(*body, (width, 64), (64, 64))
        more = {"d": None, "find": None, "project": Net(lambda w, x: perceptron(w[4:], features(w, x)), weights)}
    else:
        weights = network(*body, (width, width), (width, 2), (width, 2))
        more = {"d": Net(perceptron, weights[4:8]), "find": Net(linear, weights[8:]), "project": None}
    return weights, {"f": Net(features, weights), "u": plain, "hidden": mask, **more}


def naming(count, answers):
    def given(values, step):
        weights = network(*body, *from_head(count, values["layers"]))
        namer = Net(layers, weights[4:])
        return weights, {
            "f": Net(features, weights),
            **{"turn_head": namer, "turned": plain, "quarters": answers},
            **{"order_head": namer, "shuffled": plain, "orders": answers},
        }

    return given


def s4l(values, step):
    weights = network(*body, head, *from_head(4, values.get("layers", 2)))
    model, turn_head = Net(lambda w, x: scores(w, x), weights), Net(layers, weights[6:])
    x = views["strong" if values.get("strongLabelled", True) else "weak"]
    f = Net(features, weights)
    return weights, {"model": model, "x": x, "y": known, "f": f, "turn_head": turn_head, "turned": plain, "quarters": places % 4}


def vae(values, step):
    latent = values["latent"]
    weights = network(*body, (width, 2 * latent), (latent, width), (width, 2))
    return weights, {"f": Net(features, weights), "code": Net(linear, weights[4:6]), "speak": Net(perceptron, weights[6:]), "u": plain}


def codes(values, step):
    latent, style = values["latent"], values["style"]
    coder = network(*body, (width, 2 * latent), (latent, width), (width, 2), seed=800)
    code = lambda x: linear(coder[4:6], features(coder, x))[:, :latent].detach()
    weights = network((latent, 64), (64, classes), (latent + classes, 64), (64, 2 * style), (style + classes, 64), (64, latent))
    namer, stylist, teller = (Net(perceptron, weights[i : i + 4]) for i in (0, 4, 8))
    return weights, {"namer": namer, "stylist": stylist, "teller": teller, "z": code(views["weak"]), "y": known, "z_u": code(weak[0])}


givens = {
    "labels-only": supervised,
    **dict.fromkeys(("fixmatch", "pseudo-label", "entropy-minimisation", "pi-model", "uda", "freematch", "mean-teacher"), classifier),
    "self-training": classifier,
    **dict.fromkeys(("vat", "mixmatch"), of_weak_views),
    "pretrain-fine-tune": bridge(supervised),
    "pretrain-fixmatch": bridge(classifier),
    "pretrain-distil": of_teacher,
    "co-training": of_halves,
    "tri-training": of_three,
    "simclr": simclr,
    "byol": two_views(),
    "moco": two_views(layered),
    "simsiam": simsiam,
    **dict.fromkeys(("barlow-twins", "vicreg"), redundancy),
    **dict.fromkeys(("autoencoder", "denoising", "masked"), saying_again),
    "masked-features": columns,
    "rotation": naming(4, places % 4),
    "jigsaw": naming(24, places),
    "s4l": s4l,
    "vae": vae,
    "semi-supervised-vae": codes,
}


def adopted(technique, given, values, step):
    """Labels in use after a step, with which a round may be over."""
    labels = torch.tensor(pool_labels)
    if technique == "tri-training":
        guesses = [model(pool).argmax(1) for model in given["models"]]
        after = labels.repeat(3, 1)
        for i in range(0 if (step + 1) % (steps // (values["rounds"] + 1)) else 3):
            j, k = (guesses[other] for other in range(3) if other != i)
            taken = cell(technique).take(j, k, labels, checked=values["checked"])
            after[i, taken] = j[taken]
        return after
    said = lambda models, views: [model(view).softmax(1).detach() for model, view in zip(models, views)]
    if technique == "co-training":
        return ask(cell(technique).adopt, {"said": said(given["models"], halves(pool, values.get("halves", "natural"))), "labels": labels}, values)
    return ask(cell("self-training").adopt, {"p": said([given["model"]], [pool])[0], "labels": labels}, values)


def followed(technique, given, values, step):
    """How much of the slow copy is left after a step."""
    slow, fast = (given["teacher"], given["model"]) if "teacher" in given else (given["target"], given["project"])
    before = slow.weights[0].detach().clone()
    ask(cell(technique).follow, {**given, "step": step}, values)
    return ((slow.weights[0] - fast.weights[0]) / (before - fast.weights[0])).mean().item()


def answer(case):
    technique, values, step = case["technique"], case["values"], case["step"]
    weights, given = givens[technique](values, step)
    loss = ask(main_of(technique), given, values)
    gradients = torch.autograd.grad(loss, weights)
    told = {"technique": technique, "values": values, "loss": loss, "slopes": [gradient.abs().max() for gradient in gradients]}
    if "labels" in case:
        told["labels"] = adopted(technique, given, values, step)
    if "decay" in case:
        told["decay"] = followed(technique, given, values, step)
    if "queue" in case:
        told["queue"] = glance(given["queue"])
    return told


def first_phase(technique):
    """Of a bridge, before its share of pretraining is over."""
    _, given = classifier({}, 0)
    return ask(main_of(technique), {**given, "u": plain, **simclr({"projection": 64}, 0)[1], "t": 0}, {})


def along_graph(case):
    graphs = fixture("graphs")
    data = graphs["data"][case["data"]]
    rows = torch.tensor(data["rows"]).reshape(-1, data["shape"][0]).double()
    given = {"rows": rows, "labels": torch.tensor(data["labels"])}
    return ask(main_of(case["technique"]), given, {**case["values"], "sweeps": case["sweeps"]})


def after_pretraining():
    data = fixture("graphs")["data"]["deep"]
    return ask(main_of("pretrain-spread"), {"rows": torch.tensor(data["rows"]).reshape(-1, 5), "labels": torch.tensor(data["labels"])}, {})


def of_words(case):
    texts = fixture("naive-bayes")
    words = np.reshape(texts["texts"], (-1, texts["length"]))
    bags = np.stack([np.bincount(row, minlength=texts["vocabulary"]) for row in words])
    bags[:, :3] = 0  # nothing, unknown and hidden are no words; the first of these has no column
    bags = bags[:, 1:]
    given = {"bags": torch.tensor(bags).double(), "labels": torch.tensor(texts["labels"])}
    return ask(main_of("naive-bayes-em"), given, {**case["values"], "rounds": len(case["said"])})


def of_rows(technique, values, **more):
    return {"values": values, "said": ask(main_of(technique), {"rows": pool, "pool": pool, "labels": torch.tensor(pool_labels), **more}, values)}


def components(name, **values):
    parts = fixture("components")
    rows = torch.tensor(parts[name]["rows"]).reshape(-1, parts[name]["width"])
    return {"values": values, "features": ask(main_of("principal-components"), {"pool": rows}, values)}


pool_network = network(*body, head)
cases = fixture("techniques")["cases"]
write(
    str(Path(sys.argv[1]) / Path(__file__).name) if len(sys.argv) > 1 else __file__,
    [torch, np],
    {
        "hashes": {path.stem.replace("_", "-"): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(cells.glob("*.py"))},
        "cases": [answer(case) for case in cases],
        "firstPhases": {id: first_phase(id) for id in ("pretrain-fine-tune", "pretrain-fixmatch", "pretrain-distil")},
        "graphs": [along_graph(case) for case in fixture("graphs")["byWeights"]],
        "afterPretraining": after_pretraining(),
        "words": [of_words(case) for case in fixture("naive-bayes")["answers"]],
        "neighbours": [of_rows("nearest-neighbours", {"k": k, "unit": unit}) for k, unit in ((1, True), (2, True), (2, False))],
        "linear": [of_rows("logistic-regression", {"penalty": c, "unit": unit}) for c, unit in ((10, True), (1, False))],
        "random": of_rows("random-encoder", {}, f=Net(features, pool_network)),
        "components": [components("sparse", components=2, whitened=whitened) for whitened in (False, True)],
    },
)
