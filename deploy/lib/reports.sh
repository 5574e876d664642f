# Sourced by deploy/test: what the tests of all modules came to. Expects to be in the root folder.

# The value of an attribute, added up over the first line of each suite.
sum_of() {
  find . -path '*/target/*-reports/TEST-*.xml' -exec grep -ho -m 1 "<testsuite .*" {} + |
    sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

# Says plainly which tests were skipped and why, then one closing line.
report_tests() {
  local tests failed skipped
  tests="$(sum_of tests)"
  failed=$(($(sum_of failures) + $(sum_of errors)))
  skipped="$(sum_of skipped)"
  if [ "$skipped" -gt 0 ]; then
    echo
    echo 'Skipped:'
    find . -path '*/target/*-reports/TEST-*.xml' -exec awk '
      /<testcase / { name = $0; sub(/.* classname="/, "", name); class = name; sub(/".*/, "", class)
                     name = $0; sub(/.*<testcase name="/, "", name); sub(/".*/, "", name) }
      /<skipped/   { why = $0
                     if (sub(/.*<skipped[^>]* message="/, "", why)) sub(/".*/, "", why)
                     else if (sub(/.*<!\[CDATA\[[^:]*: /, "", why)) { sub(/^Assumption failed: /, "", why); sub(/\]\]>.*/, "", why) }
                     else why = "no reason given"
                     print "  " class " " name ": " why }' {} +
  fi
  echo
  echo "$((tests - failed - skipped)) passed, $failed failed, $skipped skipped"
}
