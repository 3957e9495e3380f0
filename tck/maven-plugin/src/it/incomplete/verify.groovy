def log = new File(basedir, 'build.log').text
// Of the first build, and of the second.
assert log.contains('BUILD FAILURE')
assert log.contains('BUILD SUCCESS')
assert log.contains('[WARNING] the run is incomplete')
assert new File(basedir, 'target/cinder-tck/conformance.json').text.contains('"incomplete"')
