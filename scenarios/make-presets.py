#!/usr/bin/env python3
"""Writes the standards of the world into the program, so that `parley` finds them anywhere.

    scenarios/make-presets.py            writes Sources/ParleyTerms/Presets/Texts again
    scenarios/make-presets.py --check    says whether the files are those this script writes

Each file of scenarios/standards becomes one Swift file with its text; a test compares both.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent / "Sources" / "ParleyTerms" / "Presets" / "Texts"


def camel(name):
    first, *rest = name.split("-")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def swift(name, text):
    lines = "\n".join("      " + line if line else "" for line in text.rstrip("\n").split("\n"))
    return (
        "extension PresetStandards {\n"
        f"  /// The text of `scenarios/standards/{name}.yaml`; `make-presets.py` writes it.\n"
        f"  static let {camel(name)} = PresetStandards(\n"
        f'    name: "{name}",\n'
        f'    text: #"""\n{lines}\n\n      """#)\n'
        "}\n"
    )


def listing(names):
    entries = "\n".join(f"    .{camel(name)}," for name in names)
    return (
        "extension PresetStandards {\n"
        "  /// All presets by name; `make-presets.py` writes the list.\n"
        f"  public static let all: [PresetStandards] = [\n{entries}\n  ]\n"
        "}\n"
    )


def main():
    files = sorted((HERE / "standards").glob("*.yaml"), key=lambda file: file.stem)
    wanted = {f"{file.stem}.swift": swift(file.stem, file.read_text("utf-8")) for file in files}
    wanted["PresetStandards+All.swift"] = listing([file.stem for file in files])
    for file in files:
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
            if len(line) > 94:
                sys.exit(f"{file.name}:{number}: {len(line)} characters, at most 94")
    present = {file.name: file.read_text("utf-8") for file in TARGET.glob("*.swift")}
    if "--check" in sys.argv:
        sys.exit(0 if present == wanted else "the texts differ: run scenarios/make-presets.py")
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in present.keys() - wanted.keys():
        (TARGET / name).unlink()
    for name, text in wanted.items():
        (TARGET / name).write_text(text, "utf-8")


main()
