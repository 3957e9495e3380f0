def log = new File(basedir, 'build.log').text
assert !log.contains('not marked as thread-safe')
assert new File(basedir, 'first/target/cinder-tck/conformance.json').text.contains('"consistencygroup"')
assert new File(basedir, 'second/target/cinder-tck/conformance.json').text.contains('"group"')
assert !new File(basedir, 'target/cinder-tck').exists()
