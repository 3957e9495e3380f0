def log = new File(basedir, 'build.log').text
assert log.contains('✗ update-group.none-lists  MUST')
assert log.contains('the driver is non-conformant: see ')
assert log.contains('MojoFailureException')
// It can be pasted where the build was run.
assert log =~ /replay +cinder-tck replay target\/cinder-tck\/cases\/update-group\.\S+ --classpath target\/classes/
assert new File(basedir, 'target/cinder-tck/index.html').length() > 10_000
assert new File(basedir, 'target/cinder-tck/conformance.json').text.contains('"non-conformant"')
