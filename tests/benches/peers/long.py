"""long.py RELEASE.json TIMES: the release with its body so many times, on standard output."""

import copy
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    release = json.load(file)

body = release["body"]
release["body"] = []
for time in range(int(sys.argv[2])):
    for block in copy.deepcopy(body):
        for part in block.values():
            # Every part needs an id of its own; an answer in an exchange too.
            for one in [part] + [part for answer in part.get("answers", []) for part in answer.values()]:
                one["id"] = f"{one['id']}-{time}"
        release["body"].append(block)

json.dump(release, sys.stdout, ensure_ascii=False)
