#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes data/places/name_words.tsv: names of persons and ordinary words that are names of places too ("Jordan", "Reading").

    make_name_words.py --names DIR --texts FILE.jsonl... --gazetteer data/gazetteer > data/places/name_words.tsv

--names: a folder with the US Census 1990 name files (dist.male.first, dist.female.first, dist.all.last; public domain; PyPI names 0.3.0
carries them). --texts: JSON Lines with "text"; only counts of words in lower case are taken from them.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import unicodedata


def key(text):
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    return re.sub(r"[’'‘`]", "", text)


def gazetteer_words(folder):
    out = set()
    for name in ("towns", "units"):
        text = subprocess.run(["zstd", "-dcq", folder / f"{name}.tsv.zst"], check=True, capture_output=True).stdout.decode()
        column = 1 if name == "towns" else 5
        for line in text.splitlines()[1:]:
            cells = line.split("\t")
            for name_text in [cells[column], *cells[column + 1].split("|")]:
                words = key(name_text).split()
                out.add(words[0] if words else "")
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--names", type=pathlib.Path, required=True)
    ap.add_argument("--texts", nargs="*", default=[])
    ap.add_argument("--gazetteer", type=pathlib.Path, required=True)
    args = ap.parse_args()
    classes = collections.defaultdict(set)
    for name, kind, most in (("dist.male.first", "given", 1300), ("dist.female.first", "given", 2500), ("dist.all.last", "surname", 9000)):
        for line in (args.names / name).read_text().splitlines()[:most]:
            classes[line.split()[0].lower()].add(kind)
    lower, upper = collections.Counter(), collections.Counter()
    for path in args.texts:
        for line in open(path, encoding="utf-8"):
            for word in re.findall(r"[^\W\d_]+", json.loads(line).get("text", "")):
                (lower if word.islower() else upper)[key(word)] += 1
    places = gazetteer_words(args.gazetteer)
    for word, count in lower.items():
        if count >= 4 and word in places and count >= 0.1 * upper[word] and len(word) > 1:
            classes[word].add("common")
    print("# Words that are names of persons (US Census 1990, public domain) or ordinary words (seen in lower case) as well as names of places.")
    print("# Made by training/places/make_name_words.py.")
    print("word\tclasses")
    for word in sorted(classes):
        print(f"{word}\t{'|'.join(sorted(classes[word]))}")


if __name__ == "__main__":
    main()
