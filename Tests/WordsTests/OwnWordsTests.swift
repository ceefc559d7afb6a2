// Labels in a portfolio's own words: each has a key, and each function of each language that returns one asks for it.

import Cases
import Foundation
import Networks
import Testing

@testable import Words

@Suite struct OwnWordsTests {
  @Test func givesEachLabelAKeyOfItsOwn() {
    let labels = OwnWords.labels(of: English())
    #expect(labels.count > 250)
    #expect(Set(labels.map(\.key)).count == labels.count)
    for (key, label) in labels {
      #expect(key.wholeMatch(of: /[a-z]+(-[a-z0-9]+)+/) != nil, "\(key)")
      #expect(!label.isEmpty, "\(key)")
    }
  }

  @Test func saysEachLabelOtherwiseAndNoneBeside() {
    for language in Phrasebooks.all {
      let plain = OwnWords.labels(of: language)
      for (place, label) in plain.enumerated() {
        let said = OwnWords.labels(of: language.saying(OwnWords([label.key: "wombat"])))
        #expect(said[place].label == "wombat", "\(label.key)")
        let changed = zip(plain, said).filter { $0.label != $1.label }.map(\.0.key)
        #expect(changed == [label.key])
      }
    }
  }

  @Test func keepsStringsOfAThemeApart() {
    let words = OwnWords(["role-teacher": "tutor", "what_leaders_did": "Strategies"])
    #expect(words[Role.teacher] == "tutor" && words[Role.educator] == nil)
    #expect(words.strings == ["what_leaders_did": "Strategies"])
  }

  @Test func entersSentencesAsWell() throws {
    let english = English(
      own: OwnWords(["domain-capacity": "strength", "sustained-policy": "the rules", "fact-place": "Region"]))
    #expect(english.sustained([.policy], missing: [.practice]).contains("In place: the rules."))
    #expect(english.missing([.place, .setting].map { FactGap($0) }) == "region and setting")
  }

  @Test func describesTheWordsAsTheyAreDeclared() throws {
    let place = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Site/Site.docc/Words.md")
    let text = OwnWordsReference(of: English()).text
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { try Data(text.utf8).write(to: place) }
    #expect(try String(contentsOf: place, encoding: .utf8) == text, "run RECORD=1 swift test, and look at the change")
  }
}
