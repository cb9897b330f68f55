"""Arrays in the types and forms that people bring, as NumPy writes them, and what is in them."""
import io
import pathlib
import zipfile

import numpy as np

from fixtures import write, scattered

folder = pathlib.Path(__file__).with_name("own")
rows = 12
plane = np.asarray(scattered((rows, 6, 5, 3), 1, 0, 256))
kinds = {
    "f4": scattered((rows, 3), 2).astype("<f4"),
    "f8": scattered((rows, 3), 3).astype("<f8"),
    "u1": plane.astype("u1"),
    "i2": (1000 * scattered((rows, 2), 4)).astype("<i2"),
    "u2": (60000 * scattered((rows, 2), 5, 0, 1)).astype("<u2"),
    "i4": (1e9 * scattered((rows, 2), 6)).astype("<i4"),
    "u4": (4e9 * scattered((rows, 2), 7, 0, 1)).astype("<u4"),
    "i8": (1e15 * scattered((rows, 2), 8)).astype("<i8"),
    "b1": scattered((rows, 2), 9) > 0,
    "scalar": np.float64(3.5),
}
texts = {"U": np.array(["cat", "Häuser", "", "日本"]), "S": np.array([b"cat", b"dog", b""])}
odd = {
    "Fortran": np.asfortranarray(kinds["f4"]),
    "objects": np.array([{"a": 1}, None], dtype=object),
    "big-endian": kinds["f4"].astype(">f4"),
    "another type": kinds["f4"].astype("<f2"),
    "records": np.zeros(3, dtype=[("a", "<f4"), ("b", "<i4")]),
}


def saved(arrays, name):
    """As numpy.savez_compressed does, but of the same bytes whenever it is run."""
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for key, array in arrays.items():
            file = io.BytesIO()
            np.lib.format.write_array(file, np.asanyarray(array), allow_pickle=True)
            archive.writestr(zipfile.ZipInfo(f"{key}.npy"), file.getvalue(), zipfile.ZIP_DEFLATED)


saved({**kinds, **texts, **odd}, "arrays.npz")
write(
    __file__,
    [np],
    {
        "numbers": {key: {"shape": list(array.shape), "sum": float(array.astype(float).sum()), "last": float(array.ravel()[-1])} for key, array in kinds.items()},
        "texts": {"U": texts["U"].tolist(), "S": [text.decode() for text in texts["S"]]},
        "odd": list(odd),
    },
)
