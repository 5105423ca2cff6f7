def log = new File(basedir, 'build.log').text
assert log.contains('Send: sent o-1 for 250')

def classes = new File(basedir, 'target/classes')
assert new File(classes, 'asl').list() == ['Order.asl.json']
assert new File(classes, 'asl/Order.asl.json').text.contains('"Next": "Send"')
for (type in ['States', 'Tasks', 'Client']) {
  assert new File(classes, "orders/Order${type}.class").exists()
  assert new File(basedir, "target/generated-sources/annotations/orders/Order${type}.java").exists()
}
