"""Writes the shapes of what AWS's APIs answer, against which TestState checks mocked results.

It reads the service models of the botocore that is installed (Apache License 2.0) and writes for
each service a file of JSON: the shape that each operation answers with, and those shapes, a line
each. Members have the names that Step Functions gives them, which are those of the AWS SDK for
Java 2. Patterns, documentation and what only requests have are left out.

usage: python3 service_shapes.py ../main/resources/dev/stepwright/runtime/internal/service
"""

import gzip
import json
import os
import re
import sys

import botocore

# The name of a service in aws-sdk Resources, and its folder in botocore: what the optimised
# integrations call, and what else workflows call most.
SERVICES = {
    "athena": "athena",
    "batch": "batch",
    "bedrockruntime": "bedrock-runtime",
    "codebuild": "codebuild",
    "databrew": "databrew",
    "dynamodb": "dynamodb",
    "ecs": "ecs",
    "eks": "eks",
    "emr": "emr",
    "emrcontainers": "emr-containers",
    "emrserverless": "emr-serverless",
    "eventbridge": "events",
    "glue": "glue",
    "kinesis": "kinesis",
    "kms": "kms",
    "lambda": "lambda",
    "rdsdata": "rds-data",
    "s3": "s3",
    "scheduler": "scheduler",
    "secretsmanager": "secretsmanager",
    "sfn": "stepfunctions",
    "sns": "sns",
    "sqs": "sqs",
    "ssm": "ssm",
    "sts": "sts",
}

CONSTRAINTS = ("min", "max", "enum")


def words(name):
    """The words of a name, as the code generator of the AWS SDK for Java 2 splits them."""
    name = re.sub(r"[^A-Za-z0-9]+", " ", name)
    name = re.sub(r"([^a-z]{2,})v([0-9]+)", r"\1 v\2 ", name)
    name = re.sub(r"([^A-Z]{2,})V([0-9]+)", r"\1 V\2 ", name)
    name = re.sub(r"(?<=[a-z])(?=[A-Z]([a-zA-Z]|[0-9]))", " ", name)
    name = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", name)
    name = re.sub(r"([0-9])([a-zA-Z])", r"\1 \2", name)
    return name.split()


def member_name(name):
    return "".join(word[:1].upper() + word[1:].lower() for word in words(name))


class Shapes:
    def __init__(self, model):
        self.model = model["shapes"]
        self.names = {}
        self.written = {}

    def of(self, name):
        """The number of a shape in the file; shapes without parts are shared."""
        if name not in self.names:
            shape = self.model[name]
            kind = "document" if shape.get("document") else shape["type"]
            written = {"type": kind}
            for constraint in CONSTRAINTS:
                if constraint in shape:
                    written[constraint] = shape[constraint]
            if kind in ("structure", "list", "map"):
                self.names[name] = name
                self.written[name] = written
                self.add_parts(shape, kind, written)
            else:
                self.names[name] = self.shared(name, written)
        return self.names[name]

    def shared(self, name, written):
        for other, shape in self.written.items():
            if shape == written:
                return other
        self.written[name] = written
        return name

    def add_parts(self, shape, kind, written):
        if kind == "structure":
            members = shape["members"]
            written["members"] = {member_name(m): self.of(members[m]["shape"]) for m in members}
            if shape.get("required"):
                written["required"] = [member_name(m) for m in shape["required"]]
        else:
            written["of"] = self.of(shape["member" if kind == "list" else "value"]["shape"])


def compact(value):
    return json.dumps(value, separators=(",", ":"), sort_keys=False)


def write(folder, path):
    data = os.path.join(os.path.dirname(botocore.__file__), "data", folder)
    newest = sorted(os.listdir(data))[-1]
    with gzip.open(os.path.join(data, newest, "service-2.json.gz")) as stream:
        model = json.load(stream)
    shapes = Shapes(model)
    operations = {}
    for name, operation in sorted(model["operations"].items()):
        answer = operation.get("output")
        key = name[:1].lower() + name[1:]
        operations[key] = shapes.of(answer["shape"]) if answer else None
    lines = [
        '"source":' + compact("botocore %s, %s" % (botocore.__version__, newest)),
        '"operations":' + compact(operations),
        '"shapes":{\n'
        + ",\n".join('"%s":%s' % (name, compact(shape)) for name, shape in shapes.written.items())
        + "}",
    ]
    with open(path, "w") as stream:
        stream.write("{" + ",\n".join(lines) + "}\n")


for service, folder in SERVICES.items():
    write(folder, os.path.join(sys.argv[1], service + ".json"))
