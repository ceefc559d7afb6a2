// What a picture is published as. Cameras and programs write into a picture where and when it was taken, by whom and
// with which device, a smaller picture of what was cut away, and words of their own. None of it is needed to show the
// picture, so none of it is published: the blocks that make up the picture are copied as they are, the others are left
// out, and of EXIF remains how the picture is to be turned.

/// A picture in pieces: runs of the author's file, and few bytes that are written anew.
public struct PictureCopy: Sendable, Hashable {
  public enum Piece: Sendable, Hashable {
    case run(Range<Int>)
    case written([UInt8])
  }

  public private(set) var pieces: [Piece] = []
  /// How the picture is to be turned, where its file says so.
  var orientation: PictureOrientation?

  /// A picture in more pieces than this was made to use up memory.
  private static let mostPieces = 10_000

  var isBounded: Bool { pieces.count <= Self.mostPieces }

  /// The length of the copy in bytes.
  public var count: Int {
    pieces.reduce(0) { sum, piece in
      switch piece {
      case .run(let run): sum + run.count
      case .written(let bytes): sum + bytes.count
      }
    }
  }

  /// Whether the copy of a file of `count` bytes is that file.
  public func isWhole(_ count: Int) -> Bool { pieces == [.run(0..<count)] }

  /// Returns the copy of a file that is held.
  package func bytes(of file: [UInt8]) -> [UInt8] {
    pieces.flatMap { piece in
      switch piece {
      case .run(let run): Array(file[run])
      case .written(let bytes): bytes
      }
    }
  }

  mutating func keep(_ run: Range<Int>) {
    if case .run(let last) = pieces.last, last.upperBound == run.lowerBound {
      pieces[pieces.count - 1] = .run(last.lowerBound..<run.upperBound)
    } else if !run.isEmpty {
      pieces.append(.run(run))
    }
  }

  /// Writes `bytes` where the file has `original`, which begins at `start`.
  mutating func write(_ bytes: [UInt8], insteadOf original: [UInt8] = [], at start: Int = 0) {
    if bytes == original { keep(start..<start + bytes.count) } else { pieces.append(.written(bytes)) }
  }

  mutating func append(_ other: PictureCopy) {
    for piece in other.pieces {
      switch piece {
      case .run(let run): keep(run)
      case .written(let bytes): pieces.append(.written(bytes))
      }
    }
  }
}

extension AttachmentType {
  /// Whether files of this kind are published without what cameras and programs write into them.
  public var isCleaned: Bool { [.png, .jpeg, .gif, .webp, .graphML, .gexf].contains(self) }

  /// Returns what a file is published as that is a picture or graph of this kind; nil for a kind that is published as
  /// it is, and for a file that is not of this kind.
  ///
  /// The copy of a copy is the copy itself. O(blocks), and O(bytes) for JPEG.
  public func pictureCopy<Failure>(of file: AttachmentBytes<Failure>) throws(Failure) -> PictureCopy? {
    switch self {
    case .png: try PNGPicture.copy(of: file)
    case .jpeg: try JPEGPicture.copy(of: file)
    case .gif: try GIFPicture.copy(of: file)
    case .webp: try WebPPicture.copy(of: file)
    case .graphML, .gexf: GraphComments.copy(of: try file.bytes(at: 0, file.count))
    default: nil
    }
  }
}

extension AttachmentBytes {
  /// Whether what is behind the end of a picture may be left out: cameras put further pictures and films there, and
  /// editors forget parts of an earlier picture. A page that was put there was put there by somebody.
  func mayEnd(at end: Int) throws(Failure) -> Bool {
    !TextOutline.looksLikeMarkup(try bytes(at: end, TextOutline.sniffed))
  }
}
