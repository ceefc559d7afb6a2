// Pictures are published without what cameras and programs wrote into them, and otherwise as they are.

import Foundation
import Testing

@testable import Cases

/// `Fixtures/pictures`: pictures with everything planted that is to go.
private enum PlantedPicture {
  static let folder = RealAttachment.folder.deletingLastPathComponent().appending(path: "pictures")
  static let cleaned = [
    "camera.jpg", "print.jpg", "camera.png", "moving.png", "moving.gif", "camera.webp", "moving.webp",
  ]

  static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }
  static func type(_ name: String) throws -> AttachmentType { try AttachmentType(ofFileAt: FileName(name)) }
  static func copy(_ name: String) throws -> [UInt8] {
    let bytes = try bytes(name)
    return try #require(try type(name).pictureCopy(of: AttachmentBytes(bytes)), "\(name)").bytes(of: bytes)
  }
}

@Suite struct PictureCopyTests {
  private func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
  }

  @Test(arguments: PlantedPicture.cleaned)
  func takesOutWhatWasPlanted(name: String) throws {
    let words = ["planted-by-a-test", "xmp", "8BIM", "MPF", "GPS", "ftyp", "tEXt", "zTXt", "iTXt", "EXIF", "XMP"]
    let (before, after) = (try PlantedPicture.bytes(name), try PlantedPicture.copy(name))
    #expect(holds(before, words[0]))
    for word in words { #expect(!holds(after, word), "\(word) in \(name)") }
    #expect(after.count < before.count)
  }

  @Test(arguments: PlantedPicture.cleaned)
  func isTheCopyOfItself(name: String) throws {
    let copy = try PlantedPicture.copy(name)
    let type = try PlantedPicture.type(name)
    #expect(type.refusal(of: AttachmentBytes(copy)) == nil)
    #expect(type.pictureCopy(of: AttachmentBytes(copy))?.isWhole(copy.count) == true)
  }

  @Test(arguments: [("camera.jpg", 6), ("print.jpg", 3), ("camera.png", 6)])
  func keepsHowThePictureIsTurned(name: String, value: UInt8) throws {
    let copy = try PlantedPicture.copy(name)
    #expect(try PlantedPicture.type(name).pictureCopy(of: AttachmentBytes(copy))?.orientation?.value == value)
  }

  @Test func keepsWhatColoursNeed() throws {
    #expect(holds(try PlantedPicture.copy("camera.jpg"), "ICC_PROFILE"))
    #expect(holds(try PlantedPicture.copy("print.jpg"), "Adobe"))
    #expect(holds(try PlantedPicture.copy("camera.webp"), "ICCP"))
    #expect(holds(try PlantedPicture.copy("moving.gif"), "NETSCAPE2.0"))
    #expect(holds(try PlantedPicture.copy("moving.png"), "acTL"))
  }

  /// Files without anything to take out are published byte for byte, but for the notes of the program that made them.
  @Test(arguments: ["map.webp", "moving.gif"])
  func leavesACleanPictureAsItIs(name: String) throws {
    let bytes = try RealAttachment.bytes(name)
    #expect(try PlantedPicture.type(name).pictureCopy(of: AttachmentBytes(bytes))?.bytes(of: bytes) == bytes)
  }

  /// Every segment that an application may write, before the picture and between its scans.
  @Test(arguments: (0xE0...0xEF).map { UInt8($0) } + [0xF0, 0xFD, 0xFE])
  func takesOutTheSegmentsOfApplications(marker: UInt8) throws {
    let bytes = try RealAttachment.bytes("map-progressive.jpg")
    let plain = try #require(AttachmentType.jpeg.pictureCopy(of: AttachmentBytes(bytes))).bytes(of: bytes)
    let content = Array("planted-by-a-test".utf8)
    let segment = [0xFF, marker, 0, UInt8(content.count + 2)] + content
    let scans = plain.indices.dropLast().filter { plain[$0] == 0xFF && plain[$0 + 1] == 0xDA }
    #expect(scans.count > 1)
    for place in [2] + scans {
      let changed = Array(plain[..<place]) + segment + plain[place...]
      let copy = try #require(AttachmentType.jpeg.pictureCopy(of: AttachmentBytes(changed)))
      #expect(copy.bytes(of: changed) == plain)
    }
  }

  @Test func takesOutTheSmallPictureOfJFIF() throws {
    let bytes = try RealAttachment.bytes("map.jpg")
    let plain = try #require(AttachmentType.jpeg.pictureCopy(of: AttachmentBytes(bytes))).bytes(of: bytes)
    try #require(plain[2..<6] == [0xFF, 0xE0, 0, 16])
    var changed = plain
    changed.replaceSubrange(4..<20, with: [0, 16 + 3] + Array(plain[6..<18]) + [1, 1, 7, 7, 7])
    let copy = try #require(AttachmentType.jpeg.pictureCopy(of: AttachmentBytes(changed)))
    #expect(copy.bytes(of: changed) == plain)
  }

  /// Zeros between segments, at a picture's end and behind it are what some cameras fill up with.
  @Test func passesOverZerosThatFillAJPEG() throws {
    let whole = try PlantedPicture.copy("print.jpg")
    let first = 4 + (try #require(whole.bigEndian(at: 4, 2)))
    var file = Array(whole[..<first])
    file += [0, 0, 0]
    file += whole[first..<whole.count - 2]
    file += [0, 0]
    file += whole.suffix(2)
    file += [UInt8](repeating: 0, count: 600)
    #expect(AttachmentType.jpeg.refusal(of: AttachmentBytes(file)) == nil)
    let copy = try #require(AttachmentType.jpeg.pictureCopy(of: AttachmentBytes(file))).bytes(of: file)
    #expect(copy.count == whole.count + 2)
    #expect(AttachmentType.jpeg.pictureCopy(of: AttachmentBytes(copy))?.isWhole(copy.count) == true)
    // Nothing but zeros is no picture, nor is one without an end.
    for bytes in [[0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 0, count: 64), Array(file[..<(first + 3)])] {
      #expect(AttachmentType.jpeg.refusal(of: AttachmentBytes(bytes)) != nil)
    }
  }

  @Test func refusesPicturesThatCannotBeCleaned() throws {
    for name in ["turned.webp", "camera.avif"] {
      let refusal = try PlantedPicture.type(name).refusal(of: AttachmentBytes(try PlantedPicture.bytes(name)))
      #expect(refusal?.help.contains("JPEG") == true, "\(name)")
    }
  }

  @Test(arguments: ["heic", "heix", "mif1", "msf1"])
  func namesAPhotographInHEICUnderAnotherName(brand: String) {
    let bytes = [0, 0, 0, 24] + Array("ftyp\(brand)\0\0\0\0\(brand)heic".utf8) + [UInt8](repeating: 0, count: 90)
    for type in [AttachmentType.jpeg, .png, .mp4] {
      let refusal = type.refusal(of: AttachmentBytes(bytes))
      #expect(refusal?.reason == "is no \(type.rawValue): it holds a HEIC photograph")
      #expect(refusal?.help.contains("export it as") == true)
    }
  }

  /// Nothing that is cut or changed ends the program or lets something through.
  @Test(arguments: PlantedPicture.cleaned + ["turned.webp", "camera.avif"])
  func readsBrokenPictures(name: String) throws {
    let (bytes, type) = (try PlantedPicture.bytes(name), try PlantedPicture.type(name))
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 300)) {
      let cut = Array(bytes[..<count])
      if let copy = type.pictureCopy(of: AttachmentBytes(cut)) {
        #expect(!holds(copy.bytes(of: cut), "planted-by-a-test"))
      }
      var changed = bytes
      for value in [0, 0x7F, 0x80, 0xFF] as [UInt8] {
        changed[count] = value
        if let copy = type.pictureCopy(of: AttachmentBytes(changed)) {
          #expect(copy.bytes(of: changed).count <= changed.count + 40)
        }
      }
    }
  }

  // MARK: Pictures in drawings

  @Test(arguments: 0...9)
  func readsWhatItWritesInBase64(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 37 &* $0 &+ 200) }
    #expect(Base64.encoded(bytes) == Data(bytes).base64EncodedString())
    #expect(Base64.decoded(Base64.encoded(bytes).utf8) == bytes)
  }

  @Test(arguments: ["A", "AB==C", "A?==", "AAAA====", "%2BAA"])
  func refusesWhatIsNoBase64(text: String) { #expect(Base64.decoded(text.utf8) == nil) }

  @Test(arguments: [("camera.jpg", "jpeg"), ("camera.png", "png"), ("moving.gif", "gif"), ("camera.webp", "webp")])
  func takesOutWhatWasPlantedInADrawing(name: String, kind: String) throws {
    let bytes = try PlantedPicture.bytes(name)
    let data = Data(bytes).base64EncodedString(options: .lineLength76Characters)
    let address = "data:image/\(kind);base64,\(data)"
    let copy = Base64.encoded(try PlantedPicture.copy(name))
    #expect(EmbeddedPicture.published(address) == "data:image/\(kind);base64,\(copy)")
    #expect(EmbeddedPicture.published("data:image/\(kind == "png" ? "gif" : "png");base64,\(data)") == nil)
  }

  @Test(arguments: ["image/jpg", "IMAGE/JPEG", "image/pjpeg", "image/jpeg;charset=utf-8", "image/jpg ; charset=utf-8"])
  func readsTheTypesThatProgramsWriteForJPEG(type: String) throws {
    let data = Base64.encoded(try PlantedPicture.bytes("camera.jpg"))
    let copy = Base64.encoded(try PlantedPicture.copy("camera.jpg"))
    #expect(EmbeddedPicture.published("data:\(type);base64,\(data)") == "data:image/jpeg;base64,\(copy)")
    for address in [
      "data:\(type),\(data)", "data:\(type);base64", "data:image/bmp;base64,\(data)",
      "data:text/html;image/jpg;base64,\(data)",
    ] {
      #expect(!EmbeddedPicture.isOne(address) && EmbeddedPicture.published(address) == nil)
    }
  }
}
