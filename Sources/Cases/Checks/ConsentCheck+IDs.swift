// An organisation whose name is withheld is named all the same where its id is: ids of people and actions, and names of
// files, are published as they are written. So is what a text says.

import Diagnostics

extension ConsentCheck {
  /// Warns of organisations whose names are withheld, and a word of whose ids is published. Whether it names them
  /// cannot be known. O(front matter).
  func telltaleIDs() -> [Diagnostic] {
    let communities = study.network.communities
    let hidden = communities.indices.filter { communities[$0].isNameWithheld }
    guard !hidden.isEmpty else { return [] }
    let refused = refusal(of: .organisations)
    // What an illustration is made of is invented.
    guard refused != nil || study.standing != .illustrative else { return [] }
    let places: [(words: WordSet, place: String, way: String?)] = [
      (WordSet(of: study.network.everybody.map(\.id.text)), "in ids of people", nil),
      (WordSet(of: study.actions.map(\.id.text)), "in ids of actions", "give these actions other ids"),
      (
        WordSet(of: study.body.files.map(\.value.text)), "in the names of files that it links to",
        "rename these files"
      ),
      (WordSet(of: [study.slug.text]), "in the address of its page", "give its file another name"),
      (
        WordSet(of: [study.supersedes?.value.text].compactMap { $0 }), "in an address that leads to its page",
        "take `supersedes` out, so that its old address is gone"
      ),
      (
        WordSet(of: (study.citationsInFacts + study.body.citations).map(\.key.text)), "in keys of works that it cites",
        "give these works other keys"
      ),
    ]
    let joinsWords = HiddenName.joinsWords(study.language.value ?? "")
    return hidden.compactMap { number -> Diagnostic? in
      let community = communities[number]
      let words = NameReading.telltaleWords(in: community.id.text)
      guard !words.isEmpty else { return nil }
      var found = places.filter { $0.words.contains(words, inJoiningLanguage: joinsWords) }
        .map { (place: $0.place, way: $0.way) }
      if showsIDs {
        found.append(("as its id", "give it an id such as `c\(number + 1)`"))
      }
      guard !found.isEmpty else { return nil }
      let verb = showing == .site ? "published" : "shown"
      let ways = found.map { $0.way ?? "give its people ids such as `c\(number + 1)-1`" }
      return Diagnostic(
        .consentNotGiven,
        (refused.map { "consent of organisations \($0.why)" } ?? "the name of `\(community.id)` is withheld")
          + ", and `\(community.id)`, which may name one, is \(verb) "
          + found.map(\.place).joined(separator: " and "),
        at: community.span, help: ways.joined(separator: "; "),
        labels: refused?.labels ?? []
      ).asWarning
    } + namedInTexts(refused)
  }

  /// Warns of texts that may name such an organisation.
  private func namedInTexts(_ refused: Refusal?) -> [Diagnostic] {
    let shown = study.withheldNames.filter { showing != .network || ["title", "network"].contains($0.field) }
    return shown.map { name in
      let community = study.network.communities[name.community]
      return Diagnostic(
        .consentNotGiven,
        (refused.map { "consent of organisations \($0.why), and" } ?? "the name of `\(community.id)` is withheld, and")
          + " `\(name.words)`, which may name \(refused == nil ? "it" : "`\(community.id)`"), is "
          + "\(showing == .site ? "published" : "shown") here",
        at: name.span, help: "say it in other words, such as “the second school”",
        labels: refused?.labels ?? community.span.map { [.init($0, "withheld here")] } ?? []
      ).asWarning
    }
  }

  /// The words of some texts, such as ids.
  private struct WordSet {
    /// In the order of the alphabet: those that begin alike are side by side.
    private let words: [String]

    init(of texts: [String]) {
      words = Set(texts.flatMap(Self.words)).sorted()
    }

    /// The words of a text, and what two of them make that are side by side: `linden-hof` is `lindenhof`.
    private static func words(in text: String) -> [String] {
      let words = NameReading.words(in: text)
      return words + zip(words, words.dropFirst()).map(+)
    }

    /// Whether one of the words of an id is among them, or one of them is made of it and of what is there:
    /// `harrowhead`.
    func contains(_ id: [String], inJoiningLanguage isJoining: Bool) -> Bool {
      id.contains { own in
        let first = words.partition(from: own)
        let longer = words[first...].prefix { $0.hasPrefix(own) }
        guard let word = longer.first else { return false }
        if word == own { return true }
        guard own.count >= Self.fewestLetters else { return false }
        return longer.contains { word in
          isJoining || NameReading.isOfJobs(String(word.dropFirst(own.count)))
            || HiddenName.isCompound(word, of: own, inJoiningLanguage: false)
        }
      }
    }

    /// A shorter word begins others by chance.
    private static let fewestLetters = 4
  }
}

extension [String] {
  /// The first place, of texts in order, that is not before one. O(log n).
  fileprivate func partition(from text: String) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < text { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension CaseStudy {
  /// What the organisations may be called that nothing else may name.
  var namesToHide: [HiddenName] {
    guard !hiddenNames.isEmpty else { return [] }
    // What an illustration is made of is invented.
    let isInvented = standing == .illustrative && ConsentCheck(of: self, on: nil).refusal(of: .organisations) == nil
    return isInvented ? [] : hiddenNames
  }
}

extension CaseRecord {
  /// Whether there are names that nothing else may say.
  public var withholdsNames: Bool { !hiddenNames.isEmpty }
}
