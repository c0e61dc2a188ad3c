"""Examples/cluster/kubernetes.yaml against the schemas of Kubernetes and the exit codes of the manual."""

import copy
import pathlib
import re

import kubernetes_validate
import pytest
import yaml

TOP = pathlib.Path(__file__).parents[2]
# The first in which backoffLimitPerIndex is on by default, the one in which it is stable, the latest.
VERSIONS = ["1.29", "1.33", "1.37"]


@pytest.fixture
def objects():
    objects = list(yaml.safe_load_all((TOP / "Examples/cluster/kubernetes.yaml").read_text()))
    return {item["metadata"]["name"]: item for item in objects}


@pytest.fixture
def job(objects):
    return objects["galley-shards"]


def validate(item, version=VERSIONS[-1]):
    assert kubernetes_validate.validate(item, version, strict=True) == version


def documented_exit_codes():
    """The exit codes in the manual, and what they mean."""
    rows = re.findall(r"^\| ([\d, ]+) \| (.+) \|$", (TOP / "docs/commands.md").read_text(), re.MULTILINE)
    return {int(code): meaning for codes, meaning in rows for code in codes.split(",")}


def rules(job):
    return job["spec"]["podFailurePolicy"]["rules"]


def actions(job):
    """What is done for an exit code."""
    return {
        code: rule["action"] for rule in rules(job) for code in rule.get("onExitCodes", {}).get("values", [])
    }


@pytest.mark.parametrize("version", VERSIONS)
def test_objects_are_valid(objects, version):
    assert len(objects) == 4
    for item in objects.values():
        validate(item, version)


@pytest.mark.parametrize(
    "path, value",
    [
        ("spec.completions", "many"),
        ("spec.completionsMode", "Indexed"),
        ("spec.podFailurePolicy.rules.1.onExitCodes.values", ["75"]),
        ("spec.podFailurePolicy.rules.1.onExitCodes.operator", None),
        ("spec.template.spec.containers.0.resources.limits", ["2"]),
        ("spec.template.spec.containers.0.volumeMounts.0.mountPath", None),
    ],
)
def test_wrong_objects_are_not_valid(job, path, value):
    wrong = copy.deepcopy(job)
    *parents, key = (int(part) if part.isdigit() else part for part in path.split("."))
    place = wrong
    for parent in parents:
        place = place[parent]
    if value is None:
        del place[key]
    else:
        place[key] = value
    with pytest.raises(kubernetes_validate.ValidationError):
        validate(wrong)


# What the manual says of exit codes that are treated like this.
REASONS = {
    "Ignore": "stopped by SIG|left at once at the second SIG",
    "FailJob": "usage",
    "FailIndex": "document",
}


def test_policy_is_by_documented_exit_codes(job):
    documented = documented_exit_codes()
    for code, action in actions(job).items():
        assert re.search(REASONS[action], documented[code]), f"{action} for {code}: {documented[code]}"
    # An input that is missing and a full disk may be there later: the default, which is to try again.
    assert set(documented) - set(actions(job)) == {0, 3}


def test_policy_is_one_that_the_server_takes(job):
    """What the API server asks for and no schema says."""
    spec = job["spec"]
    containers = {container["name"] for container in spec["template"]["spec"]["containers"]}
    assert spec["template"]["spec"]["restartPolicy"] == "Never"
    assert spec["completionMode"] == "Indexed" and spec["backoffLimitPerIndex"] > 0
    assert spec["maxFailedIndexes"] <= spec["completions"]
    for rule in rules(job):
        assert len(rule.keys() & {"onExitCodes", "onPodConditions"}) == 1
        if codes := rule.get("onExitCodes"):
            assert codes["values"] == sorted(set(codes["values"])) and 0 not in codes["values"]
            assert codes["containerName"] in containers


def test_plan_has_as_many_shards_as_the_job_has_pods(objects, job):
    arguments = objects["galley-plan"]["spec"]["template"]["spec"]["containers"][0]["args"]
    assert int(arguments[arguments.index("--shards") + 1]) == job["spec"]["completions"]
