def log = new File(basedir, 'build.log').text
assert log.contains('✗ reply.entries-built  MUST')
assert log.contains('[WARNING] the driver is non-conformant')
assert log.contains('BUILD SUCCESS')
// Not even where Maven tells all.
assert !log.contains('9d41c7')
new File(basedir, 'target').eachFileRecurse { file ->
  if (file.isFile()) {
    assert !file.getText('ISO-8859-1').contains('9d41c7')
    assert !file.getText('ISO-8859-1').contains('vinegar')
  }
}
