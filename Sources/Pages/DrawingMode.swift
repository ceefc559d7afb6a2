/// How much of its time a build gives to the drawings.
public enum DrawingMode: Sendable {
  /// The clearest drawing that a search finds. Only the search shows that a network cannot be drawn clearly.
  case drawn
  /// Everybody stays where a search would begin. A sketch is as large as the drawing, takes a small part of its time,
  /// and is not judged: pages are checked with it and never published.
  case sketched
  /// Pages have the network in words, as a list and as tables alone.
  case leftOut
}
