def log = new File(basedir, 'build.log').text
assert log.count('nothing is checked: it is to be skipped') == 2
assert !new File(basedir, 'target').exists()
