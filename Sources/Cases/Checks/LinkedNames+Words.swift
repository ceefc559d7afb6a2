// What is written above people, in the languages in which most tables are.

extension LinkedNameChecks {
  /// With what the headings of parts of names begin, in small letters without signs between.
  static let partsOfNames = Set.words(
    """
    firstname forename givenname lastname surname familyname fullname vorname nachname familienname prénom prenom
    nomdefamille nometprénom apellido apellidos fornavn etternavn efternavn förnamn efternamn voornaam achternaam
    cognome primeironome sobrenome apelido imię imie nazwisko etunimi sukunimi jméno příjmení
    """)

  /// With what the headings of how to reach somebody begin, and of when they were born.
  static let reaches = Set.words(
    """
    phone telephone telefon téléphone telefono teléfono telefoon telefone puhelin handy mobil mobile móvil portable
    cellulare birth dateofbirth dob born geburt geboren geboorte datedenaissance naissance fechadenacimiento nacimiento
    datadinascita datadenascimento fødsel fødsels födelse syntymä dataurodzenia anschrift homeaddress privatadresse
    """)

  /// What is written above people, whose names may be codes, in a heading of one word.
  static let peopleAlone = Set.words(
    """
    alter ego from head id node source target to vertex wer who qui quién quien chi quem wie hvem vem kto kuka von an
    nach de à van naar fra til från till sender receiver
    """)

  /// Words in questions whose answers are people: `Who helps you?`
  static let askingForPeople = Set.words("who whom wer wen wem qui quién quien chi hvem vem quem")

  /// Words in answers to choose among.
  static let answers = Set.words(
    """
    agree disagree never rarely seldom sometimes often always daily weekly monthly yearly yes no not know sure true
    false somewhat strongly very fully partly neither nor neutral good bad poor fair excellent satisfied dissatisfied
    nie selten manchmal oft immer ja nein trifft zu eher
    """)

  /// Words in headings above people.
  static let people = Set.words(
    """
    people person persons member members participant participants teacher teachers headteacher headteachers principal
    principals leader leaders staff coordinator facilitator contact contacts interviewee interviewees respondent
    respondents informant informants researcher researchers mentor mentors mentee coach coaches coachee colleague
    colleagues author authors student students pupil pupils child children tutor trainer adviser advisor governor
    deputy interviewer observer
    lehrer lehrerin lehrerinnen lehrkraft lehrkräfte lehrperson lehrpersonen schulleiter schulleiterin schulleitung
    leitung ansprechpartner ansprechpartnerin befragte befragter interviewpartner interviewpartnerin kontakt
    kontaktperson mitglied mitglieder teilnehmer teilnehmerin teilnehmende schüler schülerin schülerinnen kinder
    personen kollege kollegin kollegen forscher forscherin mentorin autor autorin beratung berater beraterin
    enseignant enseignante enseignants professeur professeurs directeur directrice élève élèves eleve personne
    personnes membre membres collègue collègues chercheur chercheuse auteur auteure répondant participante
    profesor profesora profesores maestro maestra director directora alumno alumna alumnos persona personas miembro
    miembros colega colegas participantes investigador investigadora
    docente docenti insegnante insegnanti dirigente alunno alunna alunni studente studenti collega colleghi membro
    professora professores aluno aluna pessoa pessoas leraar leraren docent docenten leerling leerlingen schoolleider
    deelnemer deelnemers persoon personen lid leden lærer lærere elev elever rektor deltager deltaker deltagere kollega
    kolleger medlem medlemmer lärare deltagare medlemmar forsker forskare nauczyciel nauczycielka uczeń dyrektor osoba
    opettaja oppilas rehtori henkilö jäsen
    """)

  /// Words above names, of people or of something else.
  static let names = Set.words("naam name namen names namn navn nom noms nombre nome imiona nimi")

  /// Words that say of what else.
  static let things = Set.words(
    """
    activity class college community course ecole école file fach group gruppe groupe klasse matière number organisation
    organization ort place programme project projekt region role schule school schools skole skola scuola escuela
    subject topic town university variable variablenname item theme thema
    """)
}
