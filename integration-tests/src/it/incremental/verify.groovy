def log = new File(basedir, 'build.log').text
def same(String path) {
  def files = ['first', 'second'].collect { new File(basedir, "target/$it/$path") }
  assert files[0].bytes == files[1].bytes
  assert files[0].lastModified() == files[1].lastModified()
}

// The second build has nothing to do.
same('asl/Order.asl.json')
same('asl/Refund.asl.json')
same('asl/Reminder.asl.json')
same('orders/OrderClient.class')

// The third one fails at the State's name.
assert log.contains('Order.java:[16,37] [TRANSITION_TARGET_UNKNOWN] There is no State `Sned` to go to')

// The fourth one has the change, and no longer what was removed.
def asl = new File(basedir, 'target/classes/asl')
assert new File(asl, 'Order.asl.json').text.contains('"Comment": "An hour"')
assert (asl.list() as List).sort() == ['Order.asl.json', 'Reminder.asl.json']

// What a method builds fails and is corrected as well.
assert log.contains('Reminder.java:[19,69] [TRANSITION_TARGET_UNKNOWN] There is no State `Sned` to go to')
