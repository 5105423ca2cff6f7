def log = new File(basedir, 'build.log').text
assert log.contains('module stock ordered [Item[id=salt, count=0]]')
