import Testing
import Web

struct NetworkAddressTests {
  @Test(
    arguments: [
      "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254",
      "0.0.0.0", "100.64.0.1", "100.127.255.255", "192.0.0.1", "192.0.2.1", "198.18.0.1",
      "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1", "255.255.255.255",
      "::", "::1", "[::1]", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
      "2002:7f00:1::", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "100::1",
      "2001:db8::1", "2001::1", "3fff::1", "4000::1",
    ])
  func `is not public`(text: String) throws {
    #expect(try !#require(NetworkAddress(text)).isPublic)
  }

  @Test(
    arguments: [
      "1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.0.1",
      "192.169.0.1", "100.63.255.255", "100.128.0.0", "198.17.255.255", "198.20.0.0",
      "223.255.255.255", "2600::1", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808",
      "2002:808:808::", "2001:4860:4860::8888",
    ])
  func `is public`(text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPublic)
  }

  @Test(arguments: ["1.2.3", "example.org", "", "1.2.3.4.5", "::g", "127.1", "0x7f.1"])
  func `is no address`(text: String) { #expect(NetworkAddress(text) == nil) }

  @Test(arguments: ["127.0.0.1", "::1", "2001:db8::a:1"])
  func `is written as it was read`(text: String) {
    #expect(NetworkAddress(text)?.description == text)
  }
}
