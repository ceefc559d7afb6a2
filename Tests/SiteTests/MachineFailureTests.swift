// What the help of a failure says: of a site only where one was being published, of reading only where something was read.

import Testing

@testable import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct MachineFailureTests {
  @Test(arguments: [
    ("read", EACCES, "allow whoever runs casebook to read it"), ("open the folder", EPERM, "allow whoever runs casebook to read it"),
    ("write", EACCES, "allow writing there, or choose another place"), ("write", ENOSPC, "make room and try again"),
  ])
  func helpsWithWhatWasTried(action: String, code: Int32, help: String) {
    let failure = MachineFailure(cannot: action, "oak.md", code: code)
    #expect(failure.help == help)
    #expect(failure.description.hasPrefix("cannot \(action) `oak.md`: "))
    #expect(failure.whilePublishing.help == "the site that was there before is unchanged; \(help)")
    #expect(failure.whilePublishing.description == failure.description)
  }

  @Test func saysNothingWhereNothingHelps() {
    #expect(MachineFailure(cannot: "read", "oak.md", code: EIO).whilePublishing.help == nil)
    #expect(MachineFailure(.usage, "there is no file", help: "name one").whilePublishing.help == "name one")
  }
}
