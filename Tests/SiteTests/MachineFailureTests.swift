// What the help of a failure says: of a site only where one was being published, of reading only where something was
// read.

import Testing

@testable import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct MachineFailureTests {
  @Test(arguments: [
    ("read", EACCES, "allow the user who runs casebook to read it"),
    ("open the folder", EPERM, "allow the user who runs casebook to read it"),
    ("write", EACCES, "allow writing there, or choose another place"), ("write", ENOSPC, "make room and try again"),
  ])
  func helpsWithWhatWasTried(action: String, code: Int32, help: String) {
    let failure = MachineFailure(cannot: action, "oak.md", code: code)
    #expect(failure.help == help)
    #expect(failure.description.hasPrefix("cannot \(action) `oak.md`: "))
    #expect(failure.note == nil)
  }

  @Test func saysWhatBecameOfTheSite() {
    let failure = MachineFailure(cannot: "read", "oak.md", code: EIO)
    #expect(failure.help == nil)
    #expect(failure.leaving(.unchanged).note == "nothing was published, and the output folder is as it was")
    #expect(failure.leaving(.replaced).note == "the new site is in place; what failed came after that")
    // What is known nearest to the failure is right.
    #expect(failure.leaving(.replaced).leaving(.unchanged).note == failure.leaving(.replaced).note)
    #expect(failure.leaving(.unchanged).description == failure.description)
    #expect(MachineFailure(.usage, "there is no file", help: "name one").leaving(.unchanged).note == nil)
  }
}
