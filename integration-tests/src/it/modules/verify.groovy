def log = new File(basedir, 'build.log').text
assert log.contains('module stock ordered [Item[id=salt, count=0]]')
assert log.contains('more salt, enough at Few?')
