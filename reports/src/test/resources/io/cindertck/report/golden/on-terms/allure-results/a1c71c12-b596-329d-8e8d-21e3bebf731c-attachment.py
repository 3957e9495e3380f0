driver = AcmeDriver()
print(driver.delete_consistencygroup(None, group, volumes))
