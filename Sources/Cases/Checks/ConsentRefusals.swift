// What speaks against publishing a case, or showing its network, by what it says of consent.

import Diagnostics

extension ConsentCheck {
  /// Warns of addresses of mailboxes, where individuals did not agree.
  func mailAddresses() -> [Diagnostic] {
    guard !study.mailAddresses.isEmpty, let refused = refusal(of: .individuals) else { return [] }
    let places = NameReading(besides: study.network.communities).places
    return study.mailAddresses.filter { address in
      let words = MailAddresses.wordsOfPerson(inHostOf: address.value[...])
      return words.isEmpty || !MailAddresses.isForAll(address.value) || places.isDisjoint(with: words)
    }.map {
      Diagnostic(
        .personName, "`\($0.value)` may be the address of a person, and consent of individuals \(refused.why)",
        at: $0.span, help: "delete it, or write an address that is no person's", labels: refused.labels)
    }
  }
}

extension CaseStudy {
  /// Returns what is wrong with publishing the case, by what it says of consent. O(front matter).
  ///
  /// - Parameters:
  ///   - includesDrafts: Whether a draft is shown in a preview.
  ///   - date: The day of the build, on which consent may have expired.
  public func refusalsToPublish(includesDrafts: Bool, date: PartialDate?) -> [Diagnostic] {
    ConsentCheck(of: self, shownIn: includesDrafts && isDraft ? .preview : .site, on: date).diagnostics()
  }

  /// Returns what speaks against showing the case's network by itself, outside a site: an error where consent was
  /// declined or taken back, a warning while it is pending. O(front matter).
  ///
  /// - Parameter showsIDs: Whether ids of communities are shown too.
  public func refusalsToShowNetwork(withIDs showsIDs: Bool) -> [Diagnostic] {
    ConsentCheck(of: self, shownIn: .network, withIDs: showsIDs, on: nil).diagnostics()
  }
}
