def log = new File(basedir, 'build.log').text
assert log.contains('no page about consistency groups: there is no ')
def page = new File(basedir, 'target/site/cinder-tck.html').text
assert page.contains('incomplete')
assert page.contains('create-group.')
assert page.contains('href="cinder-tck/index.html"')
assert new File(basedir, 'target/site/cinder-tck/index.html').isFile()
