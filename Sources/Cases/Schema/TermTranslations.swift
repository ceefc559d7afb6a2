// What people write for the words of the closed vocabularies: everyday words, and those of other languages as surveys
// have them. They are never read in their place: who means `teacher` by `Lehrkraft` says so once; here is only what a
// help suggests.

import Networks

/// The words of ours that other words may be meant for.
enum TermTranslations {
  /// Returns the first one of some words that another word means; nil where it means none of them.
  static func term(for word: String, among words: [String]) -> String? {
    terms[CellWords.term(word)]?.first(where: words.contains)
  }

  /// What to do where some agreed, and others did not.
  static let ofSome = """
    where only some agreed, withhold or leave out what is of the others, such as by `name: withheld` of a school, and \
    then write `given`
    """

  /// What the words of a vocabulary mean, where their bare names are easily mistaken; nil for others.
  static func meaning(of words: [String], for word: String) -> String? {
    switch words {
    case EvidenceSource.allCases.map(\.rawValue):
      "`self` is anybody who takes part in the network, `deliverer` who runs its programme, `independent` who has no "
        + "part in either"
    case ConsentState.allCases.map(\.rawValue):
      """
      `given` is where all who had to be asked agreed, `declined` where they did not, `pending` where it is still \
      open, and `not-needed` where no consent had to be asked for; \(ofSome)
      """
    case Actor.allCases.map(\.rawValue):
      "`school-leader` is the head of a school, `member` somebody in the network, `school-staff` somebody at a "
        + "school who is not in it"
    case Among.allCases.map(\.rawValue):
      "`members` are those in the network, `colleagues` those at home who are not"
    case Implementation.allCases.map(\.rawValue):
      """
      `dropped` is where it was begun or planned and given up; a place where it was never to happen, or never did, is \
      left out, here and under `at`, and can be named under `went_wrong`
      """
    case CommunityKind.allCases.map(\.rawValue):
      """
      write the nearest of them: `local-authority` runs or supports the schools of a place, as a municipality or a \
      district office does, `agency` does so for a state; `other` is what none of them fits, such as a clinic or the \
      office of a network, and its `name` says what it is
      """
    case NetworkLeadership.allCases.map(\.rawValue):
      "it is led by those who take part, by somebody `external`, such as a university or a municipality, or by both"
    case ConditionEffect.allCases.map(\.rawValue):
      "where it did both, or neither, leave `effect` out, and say in `note` how it was"
    case Disadvantage.allCases.map(\.rawValue):
      "where it is a band or a number of an official scale, say in the text which, and here what it comes to there"
    case LinkBasis.allCases.map(\.rawValue):
      "`reported` is where those who took part say so, `inferred` where the author concludes it"
    case Phase.allCases.map(\.rawValue):
      "write the nearest of them, or the two that it reaches into, such as `[primary, secondary]`"
    case Cost.Per.allCases.map(\.rawValue) where Cost.Bearer(rawValue: CellWords.term(word)) != nil:
      "whose the cost is, is a field of its own: `for: \(CellWords.term(word))`"
    case Cost.Per.allCases.map(\.rawValue):
      "for another length of time, work out what it comes to in one of these, and write that"
    case Cost.Bearer.allCases.map(\.rawValue):
      "it is for each `member` or `school`, or for the whole `network` or `programme`; of anything else work out "
        + "what it comes to for one of these, and say in `note` how"
    case Role.allCases.map(\.rawValue):
      "write the nearest of them, and in the text what the post is called: a `middle-leader` leads part of a school, a "
        + "`school-leader` all of it; a `facilitator` supports the network, a `stakeholder` has another part in it"
    case TieKind.allCases.map(\.rawValue) where Int(word) != nil || TieStrength(rawValue: word) != nil:
      "how strong a tie is, is a field of its own: `strength: regular`"
    case TieStrength.allCases.map(\.rawValue):
      "only its author knows which of them it is: `core` is at the core of the work, however often people meet"
    default: nil
    }
  }

  /// Whether a word is a kind of leader or a role that people have, or several who have it: `the principals`. O(roles).
  static func isRole(_ word: String) -> Bool {
    let roles = Role.allCases.map(\.rawValue) + Actor.allCases.map(\.rawValue)
    var word = CellWords.term(word)
    for article in ["the-", "all-", "our-"] where word.hasPrefix(article) { word.removeFirst(article.utf8.count) }
    let singular = word.hasSuffix("ies") ? word.dropLast(3) + "y" : word.dropLast(word.hasSuffix("s") ? 1 : 0)
    return [word, String(singular), word.replacing("-", with: "")].contains {
      roles.contains($0) || term(for: $0, among: roles) != nil
    }
  }

  private static let terms: [String: [String]] = {
    var terms: [String: [String]] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      for word in parts[1].split(separator: ",") {
        terms[CellWords.term(String(word)), default: []].append(String(parts[0]))
      }
    }
    return terms
  }()

  private static let table = """
    teacher: lehrkraft, lehrer, lehrerin, lehrperson, lehrende, enseignant, enseignante, professeur, maestro
    teacher: maestra, profesor, profesora, docente, leraar
    educator: erzieher, erzieherin, fachkraft, pädagogische fachkraft, éducateur, éducatrice, educador, educadora
    middle-leader: fachleitung, fachbereichsleitung, abteilungsleitung, stufenleitung, koordinator, koordinatorin
    school-leader: leitung, schulleitung, schulleiter, schulleiterin, rektor, rektorin, kitaleitung, head
    school-leader: headteacher, head teacher, principal, directeur, directrice, director, directora, schoolleider
    researcher: forscher, forscherin, forschende, wissenschaftler, wissenschaftlerin, chercheur, chercheuse
    researcher: investigador, investigadora
    policymaker: politik, politiker, politikerin, verwaltung, schulaufsicht
    facilitator: moderator, moderatorin, begleitung, beraterin, berater, coach, formateur, formatrice
    stakeholder: eltern, träger, partner
    school: schule, grundschule, gymnasium, gesamtschule, école, escuela, colegio, scuola
    nursery: kita, kindergarten, krippe, kindertagesstätte, crèche, guardería
    university: universität, hochschule, uni, université, universidad
    local-authority: schulamt, jugendamt, gemeinde, kommune, bezirk
    ministry: ministerium, ministère, ministerio
    occasional: selten, gelegentlich, manchmal, rarement, parfois, raramente, a veces, rarely, seldom, sometimes
    occasional: weak, low
    regular: regelmäßig, monatlich, régulièrement, regularmente, regularly, medium, moderate
    core: stark, eng, strong, high
    sharing: austausch, teilen, échange, intercambio
    joint-work: zusammenarbeit, gemeinsame arbeit, kooperation, collaboration
    aid-and-assistance: hilfe, unterstützung, rat, beratung, advice, help, aide, ayuda
    storytelling: erzählen, gespräch, talk
    complete: vollständig, alle, complet, completo
    formal: formell
    informal: informell
    low: niedrig, gering
    high: hoch
    mixed: gemischt
    school-leader: deputy, deputy head, deputy principal, vice principal, assistant head
    middle-leader: head of department, subject lead, subject leader
    teacher: class teacher, classroom teacher
    educator: teaching assistant, special needs assistant, sna, learning support
    researcher: lecturer, professor, academic
    policymaker: inspector, official
    students: pupils, children, learners
    present: yes, fully
    partial: partly, some, somewhat
    absent: no, none
    rural: countryside, village
    documented: interview, interviews, observation
    joint-work: work together, working together
    sharing: share materials, shares materials, sharing materials
    school: primary school, secondary school
    teaching-practice: teaching
    partly: started
    as-written: none, no, off, false, keine, aucune
    given: agreed with changes, ok
    pending: not yet
    document: notes, school plan, plan
    self: participants, those involved
    independent: outsider, evaluator
    self-report: interview, interviews, survey, questionnaire, focus group, befragung, fragebogen, entretien, encuesta
    document: minutes, report, records, dokument, protokoll
    observation: lesson observation, field notes, beobachtung
    before-after: before and after, pre-post, pre and post
    comparison-group: control group, quasi-experiment, kontrollgruppe
    randomised: rct, trial
    given: yes, obtained, granted, agreed, ja, oui, sí
    pending: asked, requested, waiting, outstanding
    declined: no, refused, disagreed, rejected, nein, non, denied, not given, not granted, not obtained
    withdrawn: revoked, retracted
    not-needed: not required, unnecessary, exempt
    agreed: yes, approved, confirmed, ja, oui, sí
    amended: agreed with changes, with changes, changed, corrected, revised
    done: yes, completed, implemented, finished
    partly: partial, partially, in part, in progress
    dropped: stopped, abandoned, cancelled
    positive: improved, better
    negative: worse, worsened
    none: no change, unchanged, neutral, no effect
    not-known: unknown, unclear
    empirical: real, actual
    illustrative: invented, fictional, fictitious, example
    successful: success
    null-result: no effect, null
    physical: in person, face to face, on site, präsenz
    virtual: online, remote, digital
    blended: hybrid
    early-years: nursery, preschool, kindergarten, kita
    primary: elementary, grundschule
    upper-secondary: sixth form
    voluntary: optional, freiwillig
    mandated: mandatory, compulsory, required
    school-staff: staff
    educator: ta, lsa, teaching assistants, classroom assistant
    middle-leader: senco, hod, year head, head of year, phase leader, subject head
    researcher: phd student, doctoral student, doctoral researcher, postdoc, research assistant, forsker, forskare
    stakeholder: parent, parents, governor, governors, trustee, pupil, student
    teacher: lærer, lärare, insegnante, professor de escola
    school-leader: skoleleder, skolledare, proviseur, dirigente
    facilitator: consultant, adviser, advisor, trainer, veileder, handledare, vejleder
    policymaker: civil servant
    school: skole, skola
    positive: increase, increased, up, +, rose, gain, better
    negative: decrease, decreased, down, fell, decline, declined
    partial: medium, moderate, mittel
    present: high, strong
    local-authority: municipality, council, school board, comune, ayuntamiento, municipio, commune, kunta, gmina
    university: hogeschool, fachhochschule, university college
    reported: self report, self-reported
    helped: positive, helpful, facilitated, enabled
    hindered: negative, hindering
    given: verbal, oral, written, signed
    week: per week, wöchentlich
    month: per month, monatlich
    term: per term, termly
    year: annum, per year, school year, academic year, annual, annually, yearly, jährlich, jahr, schuljahr, année, år
    once: one time, in total, total, einmalig
    virtual: zoom, teams, video, videokonferenz
    local: city, town, district, stadt
    measured: survey, log, sociometric survey, befragung
    highly-brokered: high, central
    shared: low
    complete: yes, true
    members-only: no, false
    homogeneous: similar, alike, same
    participants: teachers, members, schools, school leaders
    external: university, the university, researchers
    primary: primarstufe, école primaire, folkeskole, grundskola, ks1, ks2
    secondary: sekundarstufe, sekundarstufe i, ks3, ks4, collège, ungdomsskole, high school
    upper-secondary: sekundarstufe ii, oberstufe, lycée, videregående, gymnasieskola
    once: one off, single
    week: weekly, woche, semaine, semana, vecka, uke
    month: monthly, monat, mois, mes, måned, månad
    term: termly, halbjahr, trimester, trimestre, semester
    year: yearly, annual, annually, an, ans
    sharing: share, shares
    schematic: schematisch, schématique
    member: participant, participants
    done: ja, oui, sí, erledigt, umgesetzt, durchgeführt, fait, réalisé, realizado
    partly: teilweise, zum teil, en partie, partiellement, parcialmente, delvis
    dropped: abgebrochen, aufgegeben, abandonné, arrêté
    highly-brokered: high-brokered, strongly brokered
    partly-brokered: partially brokered, partially-brokered, partial, mixed
    middle-leader: lead teacher, lead practitioner, leading teacher, teacher leader, senior teacher, lead
    middle-leader: fachbereichsleiter, fachbereichsleiterin, fachleiter, fachleiterin, abteilungsleiter
    middle-leader: abteilungsleiterin, department head, curriculum lead, key stage lead, coordinator, teamleider
    middle-leader: coordinadora, coordinador, coordinatrice, coordinateur
    school-leader: deputy headteacher, assistant headteacher, assistant principal, executive head, executive headteacher
    school-leader: head of school, konrektor, konrektorin, stellvertretende schulleitung, directie, rector
    teacher: early career teacher, ect, nqt, trainee teacher, student teacher, advanced skills teacher, subject teacher
    teacher: specialist teacher, leerkracht, docent, mestre, mestra, professora, fachlehrer, fachlehrerin
    week: a week, each week, every week, wekelijks, settimana, setmana, viikko, uge, pro woche, par semaine, por semana
    month: a month, each month, every month, maand, maandelijks, mese, kuukausi, pro monat, par mois
    month: per maand, al mes, por mes, mensuel, mensual
    term: a term, each term, every term, per semester, pro halbjahr, schulhalbjahr, semestre, termin
    year: a year, each year, every year, jaar, jaarlijks, schooljaar, per jaar, anno, año, curso, curs, any, skoleår
    year: läsår, läsåret, vuosi, pro jahr, pro schuljahr, par an, al año, por año, per school year, année scolaire
    once: eenmalig, eenmalige, una vez, une fois, engangs, engång, one-time, only once, start-up, einmal
    programme: whole programme, the programme, the whole programme, entire programme, programma, programm, project
    network: whole network, the network, the whole network, entire network, netzwerk, netwerk
    network: réseau, red
    member: each teacher, per teacher, every teacher, each member, per member, every member, each participant
    member: per participant, per person, each person, per head, pro lehrkraft, pro person, par enseignant, per leraar
    school: each school, per school, every school, a school, pro schule, par école, por escuela, per skole
    """
}
