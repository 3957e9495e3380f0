def source = new File(basedir, 'src/main/java/acme/AcmeDriver.java')
source.parentFile.mkdirs()
source.text = new File(examples, 'java/acme/AcmeDriver.java').text

// Maven's own choice of plugins depends on its version; these are there already.
def versions = [compiler: '3.14.1', jar: '3.5.0', resources: '3.4.0', surefire: '3.5.6']
def plugins = versions.collect { name, version ->
  "<plugin><artifactId>maven-${name}-plugin</artifactId><version>${version}</version></plugin>"
}
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace(
    '<build>', "<build><pluginManagement><plugins>${plugins.join()}</plugins></pluginManagement>")
return true
