#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learns the weights of toponym recognition (and of literal or metonymic use) from documents with annotated place names.

    train_recognition.py --eval BUILD/dateline-places-eval --share BUILD/share --toponyms A.jsonl B.jsonl --entities NER.jsonl --dispatches D.jsonl \
        --out data/places/recognition.tsv [--use-out data/places/use.tsv] [--mentions]

--toponyms: {"text","toponyms":[{"span","kind","literal"}]}. --entities: {"text","mentions":[{"span","type"}]}, where place, facility and group names
tell, organisations are passed over, and all else is no place. --dispatches: {"text","places"}: names only, no adjectives. With --mentions each document's
"mentions" (the engine's) stay in the input and the weights are those for texts with mentions. Logistic regression with L2, deterministic. Needs numpy and scipy.
"""
import argparse
import collections
import json
import subprocess
import sys

import numpy as np
from scipy import optimize, sparse

MIN_COUNT = 4
# What the corpora hardly show: seats of government stand for them ("the Kremlin said").
PRIOR = {"kind=metonym": 2.0, "has=metonym": 2.0}
# Without a corpus that carries the engine's mentions its word is taken at these weights.
ENGINE_PRIOR = {"engine=place": 3.0, "engine_sure=place": 1.0, "engine_unsure=place": -1.0, "engine=facility": 2.0, "engine=group": 0.3, "engine=organization": -1.0, "engine=force": -1.0,
                "engine=outlet": -1.0, "engine=person": -3.0, "engine_inside=person": -3.0, "engine_inside=organization": -0.4, "engine_inside=outlet": -1.0, "engine_inside=place": -1.0,
                "engine_silent=1": -0.8}


def examples(args, docs, keep_mentions):
    """The candidates of each document with their features, from the program itself."""
    lines = []
    for d in docs:
        slim = {"id": d["id"], "text": d["text"]}
        if keep_mentions:
            slim["mentions"] = d.get("engine_mentions", [])
        lines.append(json.dumps(slim))
    out = subprocess.run([args.eval, "--examples", "recognition", args.share], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True).stdout
    return [json.loads(line)["examples"] for line in out.splitlines()]


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def label_toponyms(doc, candidates):
    """1 for the candidate that fits a gold name best, 0 for all others."""
    y = [0] * len(candidates)
    for gold in doc["toponyms"]:
        best = max(range(len(candidates)), default=None,
                   key=lambda i: overlap(gold["span"], candidates[i]["span"]) / (max(gold["span"][1], candidates[i]["span"][1]) - min(gold["span"][0], candidates[i]["span"][0])))
        if best is not None:
            c = candidates[best]["span"]
            if 2 * overlap(gold["span"], c) > max(gold["span"][1] - gold["span"][0], c[1] - c[0]):
                y[best] = 1
    # Corpora pass over most seats that stand for a government; that says nothing against them.
    return [(label, 0.0 if not label and "has=metonym" in c["features"] else 1.0) for label, c in zip(y, candidates)]


def label_dispatches(doc, candidates):
    gold = {"toponyms": [p for p in doc["places"] if p.get("span")]}
    out = label_toponyms(gold, candidates)
    unsaid = ("has=adjective", "has=people", "has=metonym")  # the annotation leaves these out, which says nothing against them
    return [(y, 0.0 if not y and any(u in c["features"] for u in unsaid) else w) for (y, w), c in zip(out, candidates)]


def label_entities(doc, candidates, weight):
    spans = {tuple(m["span"]): m["type"] for m in doc["mentions"]}
    covering = sorted(spans)
    out = []
    for c in candidates:
        kind = spans.get(tuple(c["span"]))
        people = "has=adjective" in c["features"] or "has=people" in c["features"]
        if kind in ("place", "facility") or (kind == "group" and people):
            out.append((1, weight))
        elif "has=metonym" in c["features"] or kind in ("organization", "misc") or (kind is None and any(s[0] < c["span"][1] and c["span"][0] < s[1] and spans[s] in ("organization", "misc", "facility") for s in covering)):
            out.append((0, 0.0))
        else:
            out.append((0, weight))
    return out


def fit(rows, labels, weights, l2):
    counts = collections.Counter(f for r in rows for f in r)
    names = sorted(f for f, n in counts.items() if n >= MIN_COUNT)
    index = {f: i for i, f in enumerate(names)}
    indptr, indices = [0], []
    for r in rows:
        indices.extend(index[f] for f in r if f in index)
        indptr.append(len(indices))
    x = sparse.csr_matrix((np.ones(len(indices)), indices, indptr), shape=(len(rows), len(names)))
    y, w = np.array(labels, float), np.array(weights, float)
    penalty = np.full(len(names), l2)
    penalty[index["bias="]] = 0
    prior = np.array([PRIOR.get(f, 0.0) for f in names])

    def loss(theta):
        z = x @ theta
        p = 1 / (1 + np.exp(-z))
        value = np.sum(w * (np.logaddexp(0, z) - y * z)) + 0.5 * np.sum(penalty * (theta - prior) ** 2)
        return value, x.T @ (w * (p - y)) + penalty * (theta - prior)

    best = optimize.minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": 250})
    print(f"{len(rows)} examples, {int(y.sum())} names, {len(names)} features, loss {best.fun:.0f}", file=sys.stderr)
    return dict(zip(names, best.x))


def write(path, theta, notes, extra=()):
    with open(path, "w", encoding="utf-8") as f:
        f.writelines(f"# {n}\n" for n in notes)
        f.write("feature\tweight\n")
        for name, value in extra:
            f.write(f"{name}\t{value:g}\n")
        for name, value in sorted(theta.items()):
            if abs(value) >= 0.03:
                f.write(f"{name}\t{value:.3f}\n")


def load(paths):
    return [json.loads(line) for p in paths for line in open(p, encoding="utf-8")]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--eval", required=True)
    ap.add_argument("--share", required=True)
    ap.add_argument("--toponyms", nargs="*", default=[])
    ap.add_argument("--entities", nargs="*", default=[])
    ap.add_argument("--dispatches", nargs="*", default=[])
    ap.add_argument("--entity-weight", type=float, default=0.4)
    ap.add_argument("--l2", type=float, default=2.0)
    ap.add_argument("--threshold", type=float, default=0.42)
    ap.add_argument("--mentions", action="store_true")
    ap.add_argument("--out", required=True)
    ap.add_argument("--prior-out", help="where to write weights for texts with mentions while no corpus carries them")
    ap.add_argument("--use-out")
    args = ap.parse_args()
    rows, labels, weights, use_rows, use_labels = [], [], [], [], []
    sets = [(load(args.toponyms), label_toponyms), (load(args.dispatches), label_dispatches),
            (load(args.entities), lambda d, c: label_entities(d, c, args.entity_weight))]
    for docs, label in sets:
        for doc, candidates in zip(docs, examples(args, docs, args.mentions)):
            for c, (y, w) in zip(candidates, label(doc, candidates)):
                features = c["features"].split(" ")
                if w > 0:
                    rows.append(features)
                    labels.append(y)
                    weights.append(w)
            if "toponyms" in doc and any("literal" in t for t in doc["toponyms"]):
                by_span = {tuple(c["span"]): c["features"].split(" ") for c in candidates}
                for t in doc["toponyms"]:
                    features = by_span.get(tuple(t["span"]))
                    if features and "has=adjective" not in features and "has=people" not in features:
                        use_rows.append(features)
                        use_labels.append(0 if t["literal"] else 1)
    theta = fit(rows, labels, weights, args.l2)
    write(args.out, theta, ["Logistic weights of toponym recognition; made by training/places/train_recognition.py."], [("threshold", args.threshold)])
    if args.prior_out:
        write(args.prior_out, theta | ENGINE_PRIOR, ["Logistic weights of toponym recognition with the engine's mentions: those without, and a prior for the engine's word;",
                                                     "made by training/places/train_recognition.py."], [("threshold", args.threshold)])
    if args.use_out and use_rows:
        write(args.use_out, fit(use_rows, use_labels, np.ones(len(use_rows)), 4.0), ["Logistic weights of metonymic against literal use of a place name; made by training/places/train_recognition.py."])


if __name__ == "__main__":
    main()
