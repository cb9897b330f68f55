"""What stands in the files of own/, read by Python's csv and json and counted by NumPy and scikit-learn."""
import csv
import json
import pathlib
from collections import Counter

import numpy as np
import sklearn
from sklearn.feature_extraction.text import CountVectorizer

from fixtures import write

folder = pathlib.Path(__file__).with_name("own")


def table(name, encoding="utf-8", header=True, **form):
    """Rows as dictionaries."""
    with open(folder / name, encoding=encoding, newline="") as file:
        rows = [row for row in csv.reader(file, **form) if row]
    names = rows.pop(0) if header else [f"column {i + 1}" for i in range(len(rows[0]))]
    return [dict(zip(names, row)) for row in rows]


def german(text):
    return text.replace(".", "").replace(",", ".")


def columns(rows, label, numbers, categories, nothing=("", "NA"), convert=str):
    """Of each column what is needed to know it again, with the lower median where nothing stands."""

    def number(column):
        cells = [row[column] for row in rows]
        known = np.array([float(convert(str(cell))) for cell in cells if cell not in nothing])
        median = np.sort(known)[(len(known) - 1) // 2]
        filled = np.concatenate([known, np.full(len(cells) - len(known), median)])
        return {"mean": filled.mean(), "deviation": filled.std(), "least": filled.min(), "most": filled.max(), "imputed": len(cells) - len(known)}

    counted = lambda column, of=rows: dict(sorted(Counter(row[column] if row[column] not in nothing else "missing" for row in of).items()))
    return {
        "rows": len(rows),
        "labels": counted(label),
        "numbers": {column: number(column) for column in numbers},
        "categories": {column: counted(column) for column in categories},
    }


def texts(pairs):
    """Words that two texts have or more, and how often they stand in them."""
    counter = CountVectorizer(token_pattern=r"[^\W_]+", min_df=2)
    counts = counter.fit_transform([text for _, text in pairs])
    return {
        "rows": len(pairs),
        "labels": dict(sorted(Counter(label or "missing" for label, _ in pairs).items())),
        "words": dict(zip(counter.get_feature_names_out().tolist(), np.asarray((counts > 0).sum(0)).ravel().tolist())),
    }


def lines(name):
    for line in (folder / name).read_text("utf-8").splitlines():
        label, tab, text = line.partition("\t")
        yield (label, text) if tab else ("", label)


bill = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
beak = ["Beak Length (mm)", "Beak Depth (mm)", "Flipper Length (mm)", "Body Mass (g)"]
wine = table("wine.tsv", delimiter="\t")
samples = table("samples.txt", "utf-16", delimiter="\t")
reviews = [json.loads(line) for line in open(folder / "reviews.jsonl", encoding="utf-8")]
passengers = table("titanic.csv")

write(
    __file__,
    [sklearn, np],
    {
        "penguins.csv": columns(table("penguins.csv"), "species", bill, ["island", "sex"]),
        "penguins.json": columns(json.load(open(folder / "penguins.json")), "Species", beak, ["Island", "Sex"]),
        "iris.data": columns(table("iris.data", header=False), "column 5", [f"column {i + 1}" for i in range(4)], []),
        "wine.tsv": columns(wine, "class", [name for name in wine[0] if name != "class"], []),
        "samples.txt": {
            **columns(samples, "finding", ["radius", "texture", "perimeter", "area", "smoothness"], []),
            "groups": [len(set(row["patient"] for row in samples))],
        },
        "titanic.csv": columns(passengers, "Survived", ["Pclass", "Age", "SibSp", "Parch", "Fare"], ["Sex", "Cabin", "Embarked"]),
        "ernte.csv": columns(
            table("ernte.csv", "cp1252", delimiter=";"),
            "Sorte",
            ["Gewicht in g", "Säure (pH)", "Ertrag in kg"],
            ["Hof", "geprüft"],
            convert=german,
        ),
        "sms.txt": texts(list(lines("sms.txt"))),
        "reviews.jsonl": texts([(row["label"], row["text"]) for row in reviews]),
    },
)
