"""What every make-*.py here needs: the same scattered numbers as scattered.ts, and a way to write down the right answers.

Run each as: /usr/bin/python3 -B tests/reference/make-NAME.py   (writes NAME.json beside it)
"""
import json
import math
import pathlib

import numpy as np


def scattered(shape, seed, low=-1.0, high=1.0):
    """The same numbers as scattered() in scattered.ts, to the last bit of a float32; computed with as float64."""
    size = math.prod(shape)
    with np.errstate(over="ignore"):
        x = np.arange(1, size + 1, dtype=np.uint32) * np.uint32(0x9E3779B1) + np.uint32(seed) * np.uint32(0x85EBCA77)
        x = (x ^ (x >> np.uint32(15))) * np.uint32(0x2C1B3C6D)
        x = (x ^ (x >> np.uint32(12))) * np.uint32(0x297A2D39)
        x = x ^ (x >> np.uint32(15))
    return as_float32(low + (high - low) * (x / 2**32)).reshape(shape)


def clusters(seed, count, width, classes, apart, stretch=1):
    """The same rows and labels as clusters() in scattered.ts: classes in turn, each about its own centre; the first column is stretched."""
    labels = np.arange(count) % classes
    rows = apart * scattered((classes, width), seed)[labels] + scattered((count, width), seed + 1)
    rows[:, 0] *= stretch
    return as_float32(rows), labels


def as_float32(values):
    """What a float32 makes of the numbers, so that both sides compute with the same ones."""
    return np.asarray(values, dtype=np.float32).astype(np.float64)


def glance(values):
    """A few of many numbers and the largest of all, as in compare.ts."""
    flat = values.detach().reshape(-1) if hasattr(values, "detach") else np.asarray(values).reshape(-1)
    return {"largest": float(abs(flat).max()), "some": [float(flat[(47 * i + 30) % len(flat)]) for i in range(12)]}


def plain(value, digits=7):
    """Arrays and tensors as flat lists of short numbers, null for what is not a number."""
    if isinstance(value, dict):
        return {key: plain(each, digits) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each, digits) for each in value]
    if hasattr(value, "detach"):
        value = value.detach().numpy()
    if isinstance(value, np.ndarray):
        return [plain(each, digits) for each in value.reshape(-1).tolist()]
    if isinstance(value, (float, np.floating)):
        short = round(float(f"{float(value):.{digits}g}"), digits + 1)
        return None if math.isnan(value) else int(short) if short == int(short) else short
    if isinstance(value, np.integer):
        return int(value)
    return value


def write(script, modules, content):
    """Writes NAME.json beside make-NAME.py, with the versions of the modules that made it."""
    made_by = {module.__name__: module.__version__ for module in modules}
    name = pathlib.Path(script).stem.removeprefix("make-")
    lines = [f"{json.dumps(key)}: {json.dumps(plain(value), separators=(',', ':'))}" for key, value in {"madeBy": made_by, **content}.items()]
    path = pathlib.Path(script).with_name(f"{name}.json")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    print(f"{path.name}: {path.stat().st_size} bytes")
