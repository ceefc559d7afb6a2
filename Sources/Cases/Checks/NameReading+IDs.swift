// Ids of people are mostly made of words: of where they are, what they do, and which of several they are. A word that
// says none of these may be of their name.

extension NameReading {
  /// From so many letters on a word may be a name; two are mostly initials.
  static let fewestLetters = 3

  /// Returns the words of an id, in small letters, that may be of a name: `smith` of `mill-smith` and `M01-Smith`. One
  /// word with a number is a code, such as `resp-1`. O(letters).
  func wordsUnexplained(in id: String) -> [String] {
    let words = Self.partsOfWords(in: id)
    let unexplained = words.enumerated().filter { !isExplained($1, isFirst: $0 == 0 && words.count > 1) }
    let hasNumber = id.contains(where: \.isNumber)
    return hasNumber && words.count < 2 ? [] : unexplained.map { $0.element.lowercased() }
  }

  /// Whether a word says where or what somebody is, or is too short for a name.
  ///
  /// - Parameter isFirst: Whether other words follow, so that it may be short for a place: `riv` for `Riverside`.
  private func isExplained(_ word: String, isFirst: Bool) -> Bool {
    let small = word.lowercased()
    guard word.count >= (word.contains(where: \.isCased) ? Self.fewestLetters : 2) else { return true }
    let isShort = word.count == Self.fewestLetters
    if isShort, word.allSatisfy(\.isUppercase) { return true }
    if Self.isOfJobs(small) || places.contains(small) || initials.contains(small) { return true }
    if isFirst, places.contains(where: { $0.hasPrefix(small) }) { return true }
    // `oakhead`, `millroad`.
    return places.contains { place in
      place.count > 1 && small.hasPrefix(place)
        && (places.contains(String(small.dropFirst(place.count)))
          || Self.isOfJobs(String(small.dropFirst(place.count))))
    }
  }

  /// Whether a word in small letters says what somebody is, where, or which of several. O(letters).
  static func isOfJobs(_ word: String) -> Bool {
    if word.isEmpty { return true }
    if posts.contains(word) || kinds.contains(word) || jobs.contains(word) || titles.contains(word) { return true }
    let one = word.last == "s" ? String(word.dropLast()) : ""
    if posts.contains(one) || kinds.contains(one) || jobs.contains(one) { return true }
    // Abbreviations such as `slt` and `nqt` cannot be spoken as names are.
    if word.utf8.count <= 5, word.utf8.allSatisfy({ $0 < 0x80 }), !word.contains(where: { "aeiouy".contains($0) }) {
      return true
    }
    return endings.contains { word.hasSuffix($0) }
  }

  /// The words of a text as they are written, parted where a capital follows a small letter too: `MillSmith`.
  private static func partsOfWords(in id: String) -> [String] {
    var words: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for character in id {
      guard character.isLetter || "'’".contains(character) else {
        end()
        continue
      }
      if character.isUppercase, word.last?.isLowercase ?? false { end() }
      word.append(character)
    }
    end()
    return words
  }

  /// How words end that say what somebody does, in languages that join words.
  private static let endings = [
    "lehrer", "lehrerin", "lehrkraft", "leiter", "leiterin", "leitung", "rektor", "rektorin", "koordinator",
    "koordinatorin", "teacher", "leader", "master", "mistress", "manager", "leraar", "lærer", "lärare", "leder",
    "ledare", "worker", "person", "schule", "school",
  ]

  /// Words for what people do and teach, for those who are asked, and for where they are.
  private static let jobs = Set.words(
    """
    academic academics acting administration administrator admin aide ambassador apprentice associate audit bursar
    business caretaker carer chairperson champion chief child children classroom cleaner clerk client colleague
    committee company contact convener convenor cook councillor cover curriculum dean department deputies designer
    developer development diocese education elder engineer evaluator evaluation executive experienced father finance
    former founder funder guest host hod hoy hub informant intern interview interviewee interviewer janitor keeper
    key lab leadership learning lecturer liaison library main minister mother novice nurse observer office operations
    outreach owner panel parents partnership pastoral peer pilot policy president probationer professional provost
    psychologist quality receptionist region regional registrar resource respondent safeguarding scientist second
    secretariat section service services site social sponsor starter steering strategic superintendent supervisor
    supply system task team technician therapist training trainee trust trustee vice visitor visiting warden welfare
    wellbeing worker young youth early years new newly qualified core co first second third last left right upper lower
    inner outer edge centre center hub node user code case sample respondents resp part proband probandin item entry
    unit wave round anon anonymous unknown someone somebody other another
    sen send senco sendco eal ict esol nqt ect ecf slt smt sld aht dht hlta eyfs key stage ceo cfo cpd plc pln mat lea
    aen snr nct sna hse edt usa isd ipa
    art arts biology chemistry physics computing computer coding citizenship dance design drama economics english
    esperanto food french geography german greek history humanities italian language languages latin law media music
    outdoor phonics physical politics pshe psychology religion religious sociology spanish sport sports statistics
    stem steam technology welsh gaelic irish dutch chinese mandarin russian japanese turkish writing oracy numeracy
    mathe mathematik deutsch englisch französisch spanisch latein geschichte erdkunde biologie chemie physik sport
    musik kunst religion ethik informatik sachkunde sachunterricht wirtschaft technik förder inklusion
    maths sciences français anglais allemand espagnol histoire géographie musique arts philosophie éps svt
    wiskunde nederlands engels duits frans geschiedenis aardrijkskunde natuurkunde scheikunde muziek kunst gym
    matemáticas ciencias lengua inglés música historia matematikk norsk naturfag engelsk svenska matematik
    rot blau grün gelb weiß schwarz red blue yellow orange purple violet pink turquoise grey gray white black green
    gold silver zeta eta theta iota kappa omega sigma omicron lambda
    nord süd ost west nordost nordwest südost südwest sud est ouest norte sur este oeste noord zuid oost
    and for from the with der die das und von für des les une del los las het een
    adjoint adjointe aide assistante assistent assistentin berater beraterin bezirk coordinateur coordinatrice
    coordinador coordinadora directeur director élève eltern erzieher erzieherin fachberater fachkraft fachleiter
    formateur formatrice inspecteur inspectrice inspektor kita koordinator koordinatorin konrektor konrektorin
    leiter leiterin leitung lehramt maestra maestro moderator moderatorin orientador pädagoge pädagogin praktikant
    praktikantin principale referendar referendarin rektorin schulamt schulaufsicht schulleitung schüler schülerin
    sekretariat sonderpädagoge sonderpädagogin sozialarbeit steuergruppe stellvertretung team träger vertretung
    begeleider bestuurder coördinator directie directeur leerkracht onderzoeker rector teamleider
    kollegium rådgiver skoleleder lektor forsker lehrende forscher forscherin chercheur chercheuse investigador
    """)
}
