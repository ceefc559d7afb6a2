// The words by which labels of waves say their order, in English, German, French and Dutch.

extension TimeWord {
  private static func values(_ lists: [(Int, String)]) -> [String: Int] {
    Dictionary(
      lists.flatMap { value, words in words.split(separator: " ").map { (String($0), value) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Words of before, of the middle and of after.
  static let stages = values([
    (
      0,
      """
      before pre prior baseline initial initially start beginning outset launch kickoff entry pretest presurvey intake \
      onset opening earlier previous previously early vorher vor davor anfang anfangs beginn zuvor ausgangslage \
      nullmessung nullmeting avant début départ voor vooraf begin eerder
      """
    ),
    (1, "mid midline midway midpoint midterm interim middle during halfway mitte während pendant milieu tijdens"),
    (
      2,
      """
      after post followup endline end final finally exit posttest postsurvey close closing completion conclusion later \
      afterwards afterward late now today current currently nachher nach danach ende abschluss schluss später jetzt \
      heute après fin na achteraf einde later nu
      """
    ),
  ])

  static let ordinals = values([
    (1, "first erste erster erstes ersten premier première eerste"),
    (2, "second zweite zweiter zweites zweiten deuxième tweede"),
    (3, "third dritte dritter drittes dritten troisième derde"),
    (4, "fourth vierte vierter viertes vierten quatrième vierde"),
    (5, "fifth fünfte fünfter fünftes cinquième vijfde"), (6, "sixth"), (7, "seventh"), (8, "eighth"), (9, "ninth"),
    (10, "tenth"),
  ])

  static let numbers = values([
    (0, "zero null zéro nul"), (1, "one eins een"), (2, "two zwei deux twee"), (3, "three drei trois drie"),
    (4, "four vier quatre"), (5, "five fünf cinq vijf"), (6, "six sechs zes"), (7, "seven sieben sept zeven"),
    (8, "eight acht huit"), (9, "nine neun neuf negen"), (10, "ten zehn dix tien"), (11, "eleven elf onze"),
    (12, "twelve zwölf douze twaalf"),
  ])

  static let romans = values([
    (1, "i"), (2, "ii"), (3, "iii"), (4, "iv"), (5, "v"), (6, "vi"), (7, "vii"), (8, "viii"), (9, "ix"), (10, "x"),
  ])

  /// Words of a length of time, with its days.
  static let units = values([
    (1, "day days tag tage tagen jour jours dag dagen"),
    (7, "week weeks wk wks woche wochen semaine semaines weken"),
    (30, "month months mth mths monat monate monaten mois maand maanden"),
    (365, "year years yr yrs jahr jahre jahren an ans année années jaar jaren"),
  ])

  /// Words before a number that is no time: `Cohort 2`, `n = 30`.
  static let groups = Set.words(
    """
    cohort cohorts group groups subgroup school schools class classes team teams network networks pln plns region \
    regions district districts area areas cluster clusters site sites room sample samples set hub hubs branch grade \
    grades ks form keystage n nr kohorte gruppe schule schulen klasse klassen team netzwerk standort cohorte groupe \
    école classe réseau cohort groep school klas netwerk teachers members people persons staff respondents \
    participants answers lehrkräfte personen mitglieder enseignants membres personnes leraren leden
    """)

  /// Words that let numbers run down to something.
  static let countdowns = Set.words(
    "before prior until till ago remaining left vor bis avant jusque voor tot geleden earlier minus")

  /// Words of times that come again each year.
  static let partsOfYears = Set.words(
    """
    term terms semester trimester quarter year years school spring summer autumn fall winter season week weeks month \
    months day days schuljahr halbjahr jahr frühling frühjahr sommer herbst monat woche tag année trimestre \
    semestre printemps été automne hiver mois semaine jour schooljaar jaar lente zomer herfst maand dag
    """)

  static let fillers = Set.words(
    "the a an of at in on and our their its der die das des dem den am im zum zur le la les de du d l het en")

  /// Words for the measuring itself.
  static let measurements = Set.words(
    """
    survey surveys interview interviews test tests testing measure measures measurement measuring questionnaire data \
    network wave round collection assessment time timepoint point study visit observation snapshot befragung erhebung \
    messung messzeitpunkt zeitpunkt welle runde enquête mesure vague meting ronde
    """)

  /// What begins the name of a month, and is a word of its own.
  static let noMonths: Set<String> = ["set", "out", "ago", "mag", "dic", "gen", "mar"]

  /// Words behind which `i` or `v` is no Roman number.
  static let ones = Set.words("and or part und oder et ou en of")
}
