// Which texts are somebody's words, for which their consent is needed.

import Diagnostics
import Testing

@testable import Cases

extension ConsentTests {
  @Test(arguments: [
    ("> We had time.", 1), ("- As one said:\n\n  > We had time.", 1), ("> > We had time.", 1),
    ("As one said.[^a]\n\n[^a]: > We had time.", 1),
    ("> — We had time.\n\n> And money.", 2), ("> # We had time", 1), ("> - We had time", 1),
    // What looks like a citation and is none.
    ("> We had `@brown2019` time.", 1), ("> We had time. <!-- @brown2019 -->", 1),
    ("> We had time.\n>\n> ```\n> [@brown2019]\n> ```", 1),
    ("> [!NOTE]\n> A\n>\n> - > We had `@brown2019` time.", 1),
    // What casebook makes of a quotation that nobody says, and of one that was published.
    ("> [!NOTE]\n> Book the dates early.", 0), ("> [!TIP]\n> A\n> > We had time.", 1),
    ("> Networks join schools [@brown2019].", 0),
    ("> > Networks\n> join schools, as @brown2019 has it.", 0), ("a > b", 0), ("```\n> We had time.\n```", 0),
    ("\\> We had time.", 0), (">", 0), ("More than that:\n\n&gt; 50 hours of their own time they gave.", 0),
  ])
  func takesEveryBlockQuotationForSomebodysWords(words: String, count: Int) throws {
    let study = try #require(study(in: text("{quotation: declined}", withheld: ["quote"], words: words)).value)
    let found = ConsentCheck(of: study, on: nil).diagnostics()
    // A mark that is escaped makes no quotation of the block, but the words may be somebody's all the same.
    let isEscaped = words.hasPrefix("\\>")
    #expect(found.map(\.rule) == (count > 0 ? [.consentNotGiven] : isEscaped ? [.quotedWords] : []))
    #expect(study.body.quotations.count == count)
  }

  @Test(arguments: [
    ("A teacher said: \"It saved us.\" Then it rained.", ["\"It saved us.\""]),
    ("“We met because the cover was there”, one said.", ["“We met because the cover was there”"]),
    ("‘We had time,’ she said, ‘and we had money.’", ["‘We had time,’", "‘and we had money.’"]),
    ("She said 'we don't have to ask anybody any more' twice.", ["'we don't have to ask anybody any more'"]),
    ("Sie sagte: „Wir hatten Zeit.“", ["„Wir hatten Zeit.“"]),
    ("« Nous avions le temps. »", ["« Nous avions le temps. »"]),
    ("»Wir hatten Zeit.«", ["»Wir hatten Zeit.«"]),
    ("＂We had time.＂ ″We had time.″", ["＂We had time.＂", "″We had time.″"]),
    ("One *said \"we had\ntime!\"*", ["\"we had\ntime!\""]),
    ("- One said \"we had the time we needed\"", ["\"we had the time we needed\""]),
    ("Once.[^a]\n\n[^a]: One said “We had time.”", ["“We had time.”"]),
    ("They said that they \"could finally think\".", ["\"could finally think\""]),
    ("## A teacher said: “It saved us all.”", ["“It saved us all.”"]),
    ("| Who | What |\n|---|---|\n| She | “It saved us all.” |", ["“It saved us all.”"]),
    (
      "One said &ldquo;It saved us.&rdquo; Then &quot;It saved us.&quot;",
      ["&ldquo;It saved us.&rdquo;", "&quot;It saved us.&quot;"]
    ),
    ("One said: “It saved us.\n\n“It did so again.”", ["“It saved us.", "“It did so again.”"]),
    ("As@x: word“It saved us.”", ["“It saved us.”"]), ("One said \\\"It saved us.\\\"", ["\"It saved us.\\\""]),
    ("\\`x “It saved us.” \\`", ["“It saved us.”"]), ("> [!NOTE]\n> One said “It saved us.”", ["“It saved us.”"]),
    ("One said “It saved us.” Many say so [@brown2019].", ["“It saved us.”"]),
    ("@brown2019 wrote of networks. One said “It saved us.”", ["“It saved us.”"]),
    ("René's class asked for it, and the teachers' room was full.", []),
    ("``a “quoted thing in code of five words” b``", []), ("“It saved us”, as networks do [@brown2019].", []),
    // Names and titles, apostrophes and lengths, code, and what was published.
    ("The \"Reading Rivers\" network and its so-called 'cover bank'.", []),
    ("The teachers' unions' and heads' views.", []),
    ("A 5'10\" door, the '68 generation and the teachers' union that they had then", []),
    ("`say \"it saved us all.\"`", []), ("```\nsay \"it saved us all.\"\n```", []),
    ("“Networks join schools.” [@brown2019]", []), ("@brown2019 has it: “Networks join schools.”", []),
    ("“Networks join schools.” [@brown2019] “They do here.”", ["“They do here.”"]),
    ("An \"open mark that nobody closes.", []), ("They met once,, and then twice as often as that.", []),
    ("It´s the heads´ view, of a 3 \" pipe and of 5 \" more of it.", []),
    ("One said: \"It saved us.\n\n<<It did so again.>>", ["\"It saved us.", "<<It did so again.>>"]),
    ("| a |\n|---|\n| \"It saved us all.\" |\n| “They do here.” |", ["\"It saved us all.\"", "“They do here.”"]),
  ])
  func warnsOfWordsInQuotationMarks(text: String, found: [String]) throws {
    let file = self.text("{individuals: given, quotation: declined}", withheld: ["quote"], words: text)
    let diagnostics = ConsentCheck(of: try #require(study(in: file).value), on: nil).diagnostics()
    #expect(diagnostics.allSatisfy { $0.rule == .quotedWords && $0.severity == .warning })
    let places = diagnostics.compactMap(\.span).map { String(decoding: Array(file.utf8)[$0.range], as: UTF8.self) }
    #expect(places == found)
  }

  @Test func warnsOfWordsInQuotationMarksInFields() throws {
    func spans(_ summary: String) throws -> Int {
      let file = text("{individuals: given, quotation: pending}", withheld: ["quote", "pull"])
        .replacing("summary: Two schools read together.", with: "summary: \(summary)")
      return ConsentCheck(of: try #require(study(in: file).value), on: nil).diagnostics().count
    }
    #expect(try spans("One said “It saved us.”") == 1)
    #expect(try spans("\"It saved us.\"") == 0)
    #expect(try spans("The “Reading Rivers” network.") == 0)
  }
}
