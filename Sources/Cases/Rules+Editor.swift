// What a careful editor would ask of a case that is sound in form: rules that a portfolio may raise to errors or
// ignore. None of them is broken by what an author says is missing: `not-known` is an answer.

import Diagnostics

extension Rule {
  // MARK: Claims and what they rest on
  static let outcomeWithoutEvidence = Rule(
    "outcome-without-evidence", .warning, "An outcome names the evidence for it.")
  static let claimWithoutSource = Rule(
    "claim-without-source", .warning, "Every claim of an empirical case leads to a publication.")
  static let unusedEvidence = Rule("unused-evidence", .warning, "Evidence that is listed bears out a claim.")
  static let earlyStudentOutcome = Rule(
    "early-student-outcome", .warning, "Children's outcomes are claimed after three years at the earliest.")
  static let linkWithoutActions = Rule(
    "link-without-actions", .error, "What a link of an outcome rests on is said of a link to actions.")
  static let linkWithoutComparison = Rule(
    "link-without-comparison", .error, "A link that rests on a comparison has evidence that is an independent one.")
  static let checkedAfterPublication = Rule(
    "checked-after-publication", .warning, "Those in a case have read it before it is published.")
  static let inventedQuoteCites = Rule(
    "invented-quote-cites", .warning, "Invented words are not put into the mouth of a real publication.")
  static let actionReachesNobody = Rule(
    "action-reaches-nobody", .warning, "An action that mobilises says how far it reached colleagues.")
  static let successesOnly = Rule("successes-only", .warning, "A portfolio tells of more than successes.")

  // MARK: What may be published
  static let consentNotGiven = Rule("consent-not-given", .error, "What is published is what was consented to.")
  static let withheldName = Rule(
    "withheld-name", .warning, "A name that a case withholds is said nowhere else.")
  static let quotedWords = Rule(
    "quoted-words", .warning, "Words within a sentence are quoted where those who said them agreed.")
  static let consentMissing = Rule("consent-missing", .warning, "An empirical case says who consented.")
  static let personName = Rule(
    "person-name", .warning, "The ids and the linked tables of a real case do not name its people.")
  static let placeholder = Rule(
    "placeholder", .warning, "What new files hold for their author to write over has been written over.")
  static let siteLanguage = Rule(
    "site-language", .warning, "The site's own words are in the portfolio's language.")

  static let supersededStays = Rule(
    "superseded-stays", .error, "A case that another supersedes has left its address to that one.")
  static let titleTwice = Rule("title-twice", .warning, "Cases, ideal types and pages have titles of their own.")

  // MARK: Networks
  static let emptyCommunity = Rule("empty-community", .warning, "A community that is listed has people in it.")
  static let memberWithoutTies = Rule("member-without-ties", .warning, "A member shares something with somebody.")
  static let personWithoutTies = Rule(
    "person-without-ties", .warning, "A person who is listed has a part in the network.")
  static let selfTie = Rule("self-tie", .warning, "A tie joins two people, not one with themselves.")
  static let tiesWithoutTime = Rule(
    "ties-without-time", .warning, "Ties that are set beside others say when they were measured.")
  static let duplicateTie = Rule("duplicate-tie", .warning, "A tie is listed once.")

  // MARK: Tags
  static let tagNearDuplicate = Rule("tag-near-duplicate", .warning, "Two tags differ in more than their spelling.")
  static let ambiguousSynonym = Rule("ambiguous-synonym", .error, "A synonym means one tag, and is not a tag itself.")

  /// The rules about what may be published.
  static let ofPublication = [
    consentNotGiven, withheldName, quotedWords, consentMissing, personName, placeholder, siteLanguage,
    supersededStays, titleTwice,
  ]

  /// The other rules of this file.
  static let ofEditors = [
    outcomeWithoutEvidence, claimWithoutSource, unusedEvidence, earlyStudentOutcome, linkWithoutActions,
    linkWithoutComparison, checkedAfterPublication, inventedQuoteCites,
    actionReachesNobody, successesOnly,
    emptyCommunity, memberWithoutTies, personWithoutTies, selfTie, tiesWithoutTime, duplicateTie,
    tagNearDuplicate, ambiguousSynonym,
  ]
}
