def log = new File(basedir, 'build.log').text
assert log.contains('Shipped: Label[number=p-1, grams=250]')
assert new File(basedir, 'target/classes/META-INF/services/shipping.Work').text.trim() == 'shipping.Warehouse'
