def log = new File(basedir, 'build.log').text
assert log.contains('conformant: only the clauses that match')
assert log.contains('· group · seed 7')
def report = new File(basedir, 'target/kit reports')
assert new File(report, 'conformance.json').isFile()
assert !new File(report, 'index.html').exists()
assert report.list().any { it.endsWith('.xml') }
assert report.list().any { it.endsWith('.sarif') }
