def log = new File(basedir, 'build.log').text
assert log.contains('no driver is named; give <driver>, such as java:acme.AcmeDriver, or <configFile>')
assert log.contains('no class acme.Nobody on the class path')
assert log.contains("failOn is 'sometimes'; give violations, incomplete, never")
