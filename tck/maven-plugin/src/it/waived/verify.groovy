def log = new File(basedir, 'build.log').text
assert log.contains('BUILD SUCCESS')
assert log.contains('4 passed, 0 failed, 1 waived')
assert new File(basedir, 'target/cinder-tck/conformance.json').text.contains('"in-force"')
// Of the configuration file that is found, where the pom says nothing.
assert log.contains('java:acme.AcmeDriver')
assert new File(basedir, 'target/cinder-tck/conformance.json').text.contains('"claimed" : true')
