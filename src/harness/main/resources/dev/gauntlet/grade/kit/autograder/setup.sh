#!/usr/bin/env bash
# Gradescope runs this as root, once, when it builds the autograder's image.
set -euo pipefail
apt-get update
apt-get install -y --no-install-recommends openjdk-17-jdk-headless bubblewrap
# What submissions must not read, should they ever run without bubblewrap.
chmod o= /autograder/source/assignment.toml /autograder/source/gauntlet/reports/target/lib/gauntlet-patterns-*.jar
