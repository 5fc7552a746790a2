#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds records against docs/format/record.schema.json. usage: check_schema.py SCHEMA RECORDS [--complete]

--complete also demands that every property of the schema occurs in the records: run on the test record that has every field, it keeps the
schema and the program from drifting apart."""
import json
import sys

try:
    import jsonschema
except ImportError:
    sys.exit("python3-jsonschema is missing; run scripts/install-dependencies --test")


def resolve(schema, root):
    while "$ref" in schema or "anyOf" in schema or "allOf" in schema:
        if "$ref" in schema: schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
        else: schema = (schema.get("allOf") or schema["anyOf"])[0]
    return schema


def missing(schema, values, root, path):
    schema = resolve(schema, root)
    for name, inner in schema.get("properties", {}).items():
        found = [v[name] for v in values if isinstance(v, dict) and v.get(name) is not None]
        if not found: yield f"{path}.{name}"
        else: yield from missing(inner, found, root, f"{path}.{name}")
    if isinstance(schema.get("items"), dict):
        yield from missing(schema["items"], [x for v in values if isinstance(v, list) for x in v], root, path + "[]")


def main():
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    records = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8") if line.strip()]
    validator = jsonschema.validators.validator_for(schema)(schema)
    problems = [f"record {n + 1}: {'/'.join(map(str, e.path))}: {e.message[:200]}" for n, r in enumerate(records) for e in validator.iter_errors(r)]
    if "--complete" in sys.argv: problems += [f"no record has {p}" for p in missing(schema, records, schema, "record")]
    print("\n".join(problems[:40]))
    sys.exit(1 if problems or not records else 0)


if __name__ == "__main__":
    main()
