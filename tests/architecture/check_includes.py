#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails on an include that goes against the direction of flow (allowed_includes.txt beside this file), on a file that is too long,
and on a source without its licence line. usage: check_includes.py ROOT | --self-test"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
# Standard and library headers that belong to one module alone: nothing else may know SQL, HTTP, JSON or the products of matrices.
ONLY = {"sqlite3.h": {"case"}, "httplib.h": {"server"}, "curl/curl.h": {"apps"}, "simdjson.h": {"formats", "case"},
        "nlohmann/json.hpp": {"formats", "exports", "server", "apps"}, "dnnl.hpp": {"encoder"}, "dnnl.h": {"encoder"}, "marisa.h": {"reading/places"},
        "CLI/CLI.hpp": {"apps"}, "libpq-fe.h": {"case"}}
LIBRARY = re.compile(r"^\s*#\s*include\s*<([^>]+)>", re.M)
LONGEST = 800


def rules(text):
    out = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            module, allowed = line.split(":", 1)
            out[module.strip()] = set(allowed.split())
    return out


def module_of(path, allowed):
    """The module that a path below src/ (or apps/, bindings/) belongs to: the longest name that it begins with."""
    fitting = [m for m in allowed if path == m or path.startswith(m + "/")]
    return max(fitting, key=len) if fitting else None


def problems(name, source, text, allowed):
    if source not in allowed:
        yield f"{name}: its module is not in allowed_includes.txt"
        return
    for include in INCLUDE.findall(text):
        target = module_of(include, allowed)
        if target and target != source and target not in allowed[source]:
            yield f"{name}: {source} may not include {include}"
    for header in LIBRARY.findall(text):
        if header in ONLY and source not in ONLY[header]:
            yield f"{name}: only {', '.join(sorted(ONLY[header]))} may include <{header}>"


def check(root):
    allowed = rules((pathlib.Path(__file__).parent / "allowed_includes.txt").read_text())
    found = []
    for top in ("src", "apps", "bindings", "include"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in (".cpp", ".hpp", ".h", ".c"): continue
            text, name = path.read_text(), str(path.relative_to(root))
            if not text.startswith("// SPDX-License-Identifier: Apache-2.0"): found.append(f"{name}: no licence line on top")
            if text.count("\n") > LONGEST: found.append(f"{name}: {text.count(chr(10))} lines, at most {LONGEST}")
            if top == "include":
                found += [f"{name}: a public header may not include {i}" for i in INCLUDE.findall(text) if not i.startswith("dateline/")]
                continue
            below = str(path.relative_to(root / top)) if top == "src" else name
            found += problems(name, module_of(below, allowed) or below, text, allowed)
    return found


def self_test():
    allowed = rules("core:\nreading/times: core\nreading/places: core\npipeline: core reading/times")
    assert module_of("reading/times/rule.hpp", allowed) == "reading/times"
    assert list(problems("a", "reading/times", '#include "reading/places/gazetteer.hpp"\n', allowed))
    assert list(problems("a", "core", '#include "pipeline/run.hpp"\n', allowed))
    assert list(problems("a", "reading/times", "#include <sqlite3.h>\n", allowed))
    assert not list(problems("a", "pipeline", '#include "reading/times/rule.hpp"\n#include "dateline/span.hpp"\n', allowed))


if __name__ == "__main__":
    self_test()
    found = check(pathlib.Path(sys.argv[1])) if len(sys.argv) > 1 and sys.argv[1] != "--self-test" else []
    print("\n".join(found))
    sys.exit(1 if found else 0)
