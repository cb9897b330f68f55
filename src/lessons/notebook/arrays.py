# The pool of the run that was written to this folder: row i of each is the same example.
import numpy as np
import torch

folder = "."
split = np.load(f"{folder}/split.npy")  # 0 in the pool, 1 where it was judged
visible = np.load(f"{folder}/visible.npy")  # the class, -1 where it was hidden
# Those with a label and as many others as make 2,000: enough to see how it goes.
chosen = np.flatnonzero(split == 0)
chosen = chosen[np.argsort(visible[chosen] < 0, kind="stable")][:2000]


def array(name):
    return torch.from_numpy(np.load(f"{folder}/{name}.npy")[chosen])


inputs, rows = array("inputs"), array("features")
labels, truth = array("visible").long(), array("labels").long()
classes = int(truth.max()) + 1
if inputs.is_floating_point():
    pool = inputs.flatten(1)
else:  # of texts, how often each word stands in them: 0 to 2 are no words
    words = torch.zeros(len(inputs), int(inputs.max()) + 1)
    pool = words.scatter_add(1, inputs.long(), torch.ones(inputs.shape))[:, 3:]
torch.manual_seed(1)
print(f"{len(pool)} examples of {classes} classes, {int((labels >= 0).sum())} labels seen")
