def log = new File(basedir, 'build.log').text
def errors = log.readLines().findAll { it.contains('Failed to execute goal') }
assert errors.size() == 4
assert errors[0].contains(
    'no driver is named; give <driver>, such as java:acme.AcmeDriver, or <configFile>')
assert errors[1].contains('no class acme.Nobody on the class path')
assert errors[2].contains("failOn is 'sometimes'; give violations, incomplete, never")
assert errors[3].contains("wrong.yaml:1:1: no such key 'dialct'; did you mean 'dialect'?")
assert log =~ /\[ERROR\] \S*wrong.yaml:2:8: tries: 'many' is no whole number/
assert log.count('MojoExecutionException') == 4
assert !log.contains('\tat ')
