"""The encoders by PyTorch, in double precision, with the same scattered weights as in networks.test.ts: features, and gradients."""
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from fixtures import glance, scattered, write

torch.set_default_dtype(torch.float64)
made = []


def weight(*shape, fan_in=None, start=0.0):
    """The next weight of the encoder, as fill() in networks.test.ts sets it."""
    reach = 0.1 if len(shape) == 1 else math.sqrt(6 / (fan_in or math.prod(shape[:-1])))
    made.append(torch.tensor(start + scattered(shape, 700 + len(made), -reach, reach)).requires_grad_())
    return made[-1]


def dense(inputs, outputs):
    return weight(inputs, outputs), weight(outputs)


def affine(x, layer):
    return x @ layer[0] + layer[1]


def answer(encode):
    """What the encoder makes of its inputs, and the gradient of the unevenly weighted features by each weight."""
    made.clear()
    features = encode()
    gradients = torch.autograd.grad((features * torch.tensor(scattered(tuple(features.shape), 99))).sum(), made)
    return {"features": features, "gradients": [glance(gradient) for gradient in gradients]}


def convnet():
    x = torch.tensor(scattered((3, 12, 12, 1), 21, 0, 1)).permute(0, 3, 1, 2)
    layers = [(weight(3, 3, inputs, outputs), weight(outputs)) for inputs, outputs in ((1, 8), (8, 16), (16, 32))]
    for filters, bias in layers:
        odd = x.shape[-1] % 2  # "same" by steps of 2: one line of padding in all for even sides, two for odd ones
        x = F.relu(F.conv2d(F.pad(x, (odd, 1, odd, 1)), filters.permute(3, 2, 0, 1), bias, stride=2))
    return F.relu(affine(x.permute(0, 2, 3, 1).reshape(3, 128), dense(128, 64)))


def body(x, width, blocks, absent=None):
    """Pre-norm blocks with four heads, and a last normalisation, by PyTorch's own encoder layer."""
    for _ in range(blocks):
        block = nn.TransformerEncoderLayer(width, 4, 2 * width, dropout=0, activation="gelu", batch_first=True, norm_first=True)
        names = ["norm1.weight", "norm1.bias", "self_attn.in_proj_weight", "self_attn.in_proj_bias", "self_attn.out_proj.weight"]
        names += ["self_attn.out_proj.bias", "norm2.weight", "norm2.bias", "linear1.weight", "linear1.bias", "linear2.weight", "linear2.bias"]
        weights = [weight(width, start=1), weight(width), *dense(width, 3 * width), *dense(width, width)]
        weights += [weight(width, start=1), weight(width), *dense(width, 2 * width), *dense(2 * width, width)]
        own = {name: value.T if value.dim() == 2 else value for name, value in zip(names, weights)}
        x = torch.nn.utils.stateless.functional_call(block, own, (x,), {"src_key_padding_mask": absent})
    return F.layer_norm(x, [width], weight(width, start=1), weight(width), 1e-5)


def patches():
    images = torch.tensor(scattered((3, 12, 12, 1), 22, 0, 1)).permute(0, 3, 1, 2)
    rows = F.unfold(images, 4, stride=4).transpose(1, 2)
    x = affine(rows, dense(16, 32)) + weight(9, 32)
    return body(x, 32, 1).mean(1)


words = torch.tensor([[5, 7, 3, 22, 0, 0], [4, 4, 9, 10, 11, 5], [3, 0, 8, 0, 0, 0]])


def text():
    absent = words == 0
    x = weight(23, 64)[words] + weight(6, 64)
    x = body(x, 64, 2, absent) * ~absent[:, :, None]
    return x.sum(1) / (~absent).sum(1, keepdim=True)


write(__file__, [torch, np], {"convnet": answer(convnet), "patches": answer(patches), "words": words, "text": answer(text)})
