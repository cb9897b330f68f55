from copy import deepcopy
from itertools import permutations
from torch import nn

# One batch: examples whose label is known, and any of the pool.
known = (labels >= 0).nonzero().flatten()
known = known[torch.randint(len(known), (32,))]
places = torch.randperm(len(pool))[:64]

x, y = pool[known], labels[known]

u = pool[places]

own = labels[places]

owns = labels[places].repeat(3, 1)

counts = torch.poisson(torch.ones(3, len(y)))

# The page makes views that suit the data. Here a view is some noise, a strong one more.
def noisy(examples, strength):
    return examples + strength * pool.std() * torch.randn_like(examples)

u_weak = noisy(u, 0.1)

u_strong = noisy(u, 0.5)

a, b = noisy(u, 0.5), noisy(u, 0.5)

# Either half of what an example is: the other one is 0.
def halves(examples):
    first = torch.arange(examples.shape[1]) < examples.shape[1] // 2
    return examples * first, examples * ~first

x_halves, u_halves = halves(x), halves(u)

hidden = torch.rand_like(u) < 0.3

images = inputs[places]

turned = torch.cat([images.rot90(quarter, (1, 2)) for quarter in range(4)]).flatten(1)
quarters = torch.arange(4).repeat_interleave(len(images))

# Each image cut into 2 x 2 tiles, and these in one of their 24 orders.
def shuffle(image, order):
    tiles = [tile for row in image.chunk(2, 0) for tile in row.chunk(2, 1)]
    ordered = [tiles[place] for place in order]
    return torch.cat([torch.cat(ordered[:2], 1), torch.cat(ordered[2:], 1)])

every_order = list(permutations(range(4)))
orders = torch.randint(24, (len(images),))
shuffled = [shuffle(image, every_order[which]) for image, which in zip(images, orders)]
shuffled = torch.stack(shuffled).flatten(1)

bags = pool

# Codes: features of the run, which its first phase has learned.
z, z_u = rows[known], rows[places]

# A small network, where the page has one that suits the data.
def network(*widths):
    pairs = zip(widths, widths[1:])
    layers = [layer for pair in pairs for layer in (nn.Linear(*pair), nn.ReLU())]
    return nn.Sequential(*layers[:-1])

f = nn.Sequential(network(pool.shape[1], 64, 64), nn.ReLU())

model = nn.Sequential(f, nn.Linear(64, classes))

models = [network(pool.shape[1], 64, 64, classes) for _ in range(3)]

teacher = deepcopy(model)

projector = [nn.Linear(64, 128), nn.BatchNorm1d(128), nn.ReLU(), nn.Linear(128, 64)]
project = nn.Sequential(f, *projector)

target = deepcopy(project)

queue = nn.functional.normalize(target(pool[:256])).detach()

predict = [nn.Linear(64, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 64)]
predict = nn.Sequential(*predict)

d = network(64, 64, pool.shape[1])

find = nn.Linear(64, pool.shape[1])

turn_head = network(64, 64, 4)

order_head = network(64, 64, 24)

code, speak = nn.Linear(64, 2 * 16), network(16, 64, pool.shape[1])

namer = network(rows.shape[1], 64, classes)
stylist = network(rows.shape[1] + classes, 64, 2 * 8)
teller = network(8 + classes, 64, rows.shape[1])

even = torch.full((classes,), 1 / classes)
averages = {"tau": 1 / classes, "p": even, "h": even}

# Near the end of all steps.
t = 0.9
