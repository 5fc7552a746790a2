#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learns the weights of toponym resolution: a softmax over the candidates of a name and "none of these".

    train_resolution.py --eval BUILD/dateline-places-eval --share BUILD/share --toponyms A.jsonl B.jsonl [--countries DISPATCHES.jsonl] --out data/places/resolution.tsv

A candidate is right within 25 km of the gold point (or with its identifier), else the nearest within 161 km is. Names whose place the gazetteer lacks teach
"none". For --countries (names with only a country) every candidate of that country is right. The evidence from other names depends on the beliefs that the
present weights give, so the program is run, fitted and run again (--rounds). Deterministic. Needs numpy and scipy.
"""
import argparse
import json
import math
import pathlib
import subprocess
import sys

import numpy as np
from scipy import optimize


# What the corpora can't teach, since a town and its province lie within the same 161 km: the word beside a name says which is meant.
BY_HAND = {"unit1_word_fits": 4.0, "unit1_word_clashes": -3.5, "unit2_word_fits": 4.0, "unit2_word_clashes": -3.0, "settlement_word_fits": 2.0}


def km(a, b):
    p, q = math.radians(a[0]), math.radians(b[0])
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(h)))


def feature_names(source):
    """The names of the evidence in order, from resolution_model.cpp."""
    text = source.read_text()
    block = text[text.index("names{") + 6:]
    return [w.strip().strip('"') for w in block[:block.index("}")].split(",") if w.strip()]


def run(args, path, gold_mentions):
    command = [args.eval, *(["--gold-mentions"] if gold_mentions else []), "--examples", "resolution", args.share]
    out = subprocess.run(command, stdin=open(path), capture_output=True, text=True, check=True).stdout
    return [json.loads(line)["examples"] for line in out.splitlines()]


def right(gold, candidates):
    """Indices of the right candidates; the last index is "none"."""
    none = len(candidates) - 1
    if gold.get("lat") is None:
        return [none]
    far = [km((gold["lat"], gold["lon"]), (c["lat"], c["lon"])) for c in candidates[:-1]]
    same = [i for i, c in enumerate(candidates[:-1]) if gold.get("geonameid") == c["geonameid"] and far[i] < 300]
    close = same or [i for i, d in enumerate(far) if d <= 25]
    if close:
        return close
    best = min(range(none), key=far.__getitem__, default=None)
    return [best] if best is not None and far[best] <= 161 else [none]


def collect(args):
    groups = []
    for path in args.toponyms:
        docs = [json.loads(line) for line in open(path, encoding="utf-8")]
        for gold_mentions in (True, False):
            for doc, found in zip(docs, run(args, path, gold_mentions)):
                gold = {tuple(t["span"]): t for t in doc["toponyms"]}
                for e in found:
                    g = gold.get(tuple(e["span"]))
                    if g is None or len(e["candidates"]) < 2:
                        continue
                    groups.append((e["candidates"], right(g, e["candidates"]), 0.5))
    for path in args.countries:
        docs = [json.loads(line) for line in open(path, encoding="utf-8")]
        for doc, found in zip(docs, run(args, path, False)):
            gold = {tuple(p["span"]): p for p in doc["places"] if p.get("span") and len(p["country"] or "") == 2}
            for e in found:
                g = gold.get(tuple(e["span"]))
                if g is None or len(e["candidates"]) < 2:
                    continue
                there = [i for i, c in enumerate(e["candidates"][:-1]) if c["country"] == g["country"]]
                named = [i for i in there if e["candidates"][i]["name"] == g["name"]]
                groups.append((e["candidates"], named or there or [len(e["candidates"]) - 1], args.country_weight))
    return groups


def pack(groups, size):
    starts, x, target, weight, group_of = [0], [], [], [], []
    for g, (candidates, correct, w) in enumerate(groups):
        for i, c in enumerate(candidates):
            x.append(c["x"])
            target.append(i in correct)
            group_of.append(g)
        starts.append(len(x))
        weight.append(w)
    return np.array(x, float).reshape(-1, size), np.array(target), np.array(starts), np.array(group_of), np.array(weight)


def fit(groups, names, l2, start):
    x, target, starts, group_of, weight = pack(groups, len(names))
    n = len(weight)

    def loss(theta):
        z = x @ theta
        top = np.full(n, -np.inf)
        np.maximum.at(top, group_of, z)
        e = np.exp(z - top[group_of])
        total = np.bincount(group_of, e, n)
        hit = np.bincount(group_of, e * target, n)
        p = e / total[group_of]
        q = np.where(target, e / np.maximum(hit, 1e-30)[group_of], 0)
        value = np.sum(weight * (np.log(total) - np.log(np.maximum(hit, 1e-30)))) + 0.5 * l2 * np.sum(theta ** 2)
        return value, x.T @ (weight[group_of] * (p - q)) + l2 * theta

    best = optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400})
    print(f"{n} names, {len(x)} candidates, loss {best.fun / weight.sum():.4f}", file=sys.stderr)
    return best.x


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--eval", required=True)
    ap.add_argument("--share", required=True)
    ap.add_argument("--toponyms", nargs="+", required=True)
    ap.add_argument("--countries", nargs="*", default=[])
    ap.add_argument("--country-weight", type=float, default=1.5)
    ap.add_argument("--l2", type=float, default=0.5)
    ap.add_argument("--rounds", type=int, default=3)
    ap.add_argument("--certain", type=float, default=0.35)
    ap.add_argument("--prior", type=float, default=1.5, help="weight of the case's region, which no corpus here teaches")
    ap.add_argument("--out", required=True)
    args = ap.parse_args()
    names = feature_names(pathlib.Path(__file__).parents[2] / "src/reading/places/resolution_model.cpp")
    theta = np.zeros(len(names))
    start = {"population": 4.0, "town_population": 3.0, "country": 2.0, "admin1": 1.0, "same_spelling": 0.5, "none": 1.0}
    for name, value in start.items():
        theta[names.index(name)] = value
    for _ in range(args.rounds):
        write(args, names, theta)
        theta = fit(collect(args), names, args.l2, theta)
    write(args, names, theta)


def write(args, names, theta):
    text = "# Weights of toponym resolution; made by training/places/train_resolution.py. prior_* and the words beside a name (*_word_fits, *_word_clashes) are set by hand.\nfeature\tweight\n"
    values = dict(zip(names, theta)) | BY_HAND | {"prior_inside": args.prior, "prior_outside": -args.prior / 2}
    text += f"certain\t{args.certain:g}\n" + "".join(f"{n}\t{values[n]:.4f}\n" for n in names)
    for path in (pathlib.Path(args.out), pathlib.Path(args.share) / "places" / pathlib.Path(args.out).name):
        path.write_text(text)


if __name__ == "__main__":
    main()
