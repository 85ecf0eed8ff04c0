#!/usr/bin/env bash
# Measures submissions per minute: one batch against the naive way, a Maven build with its test run
# and then the checks for each submission by itself. Usage: bench/grading/run.sh [PATTERN] [N]
# The submissions are the pattern's variants, N of them in turn, each under the same name.
set -euo pipefail
export LC_ALL=C.UTF-8
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
pattern=${1:-counter}
count=${2:-12}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "run.sh: $1" >&2
  exit 2
}

# What follows must not pay for building Gauntlet.
"$home/gauntlet" new-assignment "$pattern" --out "$work/assignment" >/dev/null || fail "no kit for $pattern"
kit=$work/assignment/starter
jar=$kit/lib/$pattern-contract.jar
class=$(basename "$kit"/src/main/java/submission/My*.java .java)
contract=${class#My}
sources=$(dirname "$(find "$home/src/patterns/main/java" -name "$contract.java")")
package=$(basename "$sources")

# A variant as a student would hand it in: without its annotation, under the kit's class name.
as_submission() {
  local variant
  variant=$(basename "$1" .java)
  perl -0pe '
    s/^import (static )?dev\.gauntlet\.catalogue\.[^\n]*\n//mg;
    s/^\@(Buggy|Correct)(\((?:[^()"]|"(?:\\.|[^"\\])*"|\([^()]*\))*\))?\n//mg;
    s/^package [^\n]*/package submission;\n\nimport dev.gauntlet.patterns.'"$package"'.*;/m;
    s/\b'"$variant"'\b/'"$class"'/g' "$1"
}

# The variants that stand by themselves; others need classes of their pattern.
variants=()
for source in "$sources"/*.java; do
  grep -qE '^@(Buggy|Correct)' "$source" || continue
  mkdir -p "$work/try"
  as_submission "$source" >"$work/try/$class.java"
  if javac -proc:none -cp "$jar" -d "$work/try/classes" "$work/try/$class.java" >/dev/null 2>&1; then
    variants+=("$source")
  fi
done
[ "${#variants[@]}" -gt 0 ] || fail "no variant of $pattern stands by itself; name another pattern"

for ((i = 0; i < count; i++)); do
  folder=$(printf '%s/batch/s%03d/submission' "$work" "$i")
  mkdir -p "$folder"
  { echo "// submission $i"; as_submission "${variants[i % ${#variants[@]}]}"; } >"$folder/$class.java"
done

# Prints the seconds on the clock and of the processors that a command took.
measure() {
  local TIMEFORMAT='%R %U %S'
  { time "$@" >>"$work/log" 2>&1; } 2>&1 | awk '{ print $1, $2 + $3 }'
}

batch() {
  "$home/gauntlet" grade --pattern "$pattern" --budget quick --out "$work/grades" "$work/batch" || [ $? -eq 3 ]
}

naive() {
  local submission project
  for submission in "$work"/batch/*; do
    project=$work/naive/$(basename "$submission")
    mkdir -p "$project"
    cp -R "$kit"/. "$project"
    cp "$submission/submission/$class.java" "$project/src/main/java/submission/"
    # A failing test is a result, not an end.
    mvn -q -B -o -f "$project/pom.xml" -Dmaven.test.failure.ignore=true test || return 1
    "$home/gauntlet" run --subject "submission.$class" --pattern "$pattern" --class-path "$project/target/classes" \
      --budget quick --out "$project/out" || true
  done
}

read -r batch_wall batch_cpu < <(measure batch)
graded=$(grep -c '"status": "graded"' "$work/grades/grades.json") || fail "nothing was graded; see: $(tail -n 3 "$work/log")"
read -r naive_wall naive_cpu < <(measure naive)
tried=$(find "$work/naive" -path '*/out/results.json' | wc -l)
[ "$tried" -eq "$count" ] || fail "the naive way came through $tried of $count submissions; see: $(tail -n 3 "$work/log")"

{
  echo "# Submissions per minute"
  echo
  echo "Pattern $pattern, $count submissions ($graded graded), budget quick, $(nproc) cores, one run of each."
  echo
  echo "| way | seconds | processor seconds | submissions a minute |"
  echo "|---|---:|---:|---:|"
  awk -v n="$count" -v w="$batch_wall" -v c="$batch_cpu" 'BEGIN { printf "| one batch, isolated | %.0f | %.0f | %.1f |\n", w, c, 60 * n / w }'
  awk -v n="$count" -v w="$naive_wall" -v c="$naive_cpu" 'BEGIN { printf "| Maven and the engines for each, not isolated | %.0f | %.0f | %.1f |\n", w, c, 60 * n / w }'
} | tee "$home/bench/grading/results.md"
