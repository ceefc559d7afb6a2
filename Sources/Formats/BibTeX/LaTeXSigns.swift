// The commands of LaTeX that bibliographies hold: signs, accents, and what changes no more than the type. A command
// that is in no list here is reported.

enum LaTeXSigns {
  /// Commands of one sign or one letter behind the backslash, each with the combining mark that it puts on what
  /// follows.
  static let accents: [String: Unicode.Scalar] = [
    "\"": "\u{308}", "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", ".": "\u{307}",
    "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}",
    "b": "\u{331}", "G": "\u{30F}", "h": "\u{309}", "U": "\u{30E}", "t": "\u{361}", "textcommabelow": "\u{326}",
    "textroundcap": "\u{311}",
  ]

  /// Accents that a font has no mark for, written with nothing under them: `\~{}`.
  static let bare: [String: String] = ["\"": "¨", "'": "´", "`": "`", "^": "^", "~": "~", "=": "¯", ".": "˙", "c": "¸"]

  /// Commands, each with the sign that it prints. A text, for the compiler takes eight seconds for a literal of so many
  /// pairs where it optimises.
  private static let signs = #"""
    ss ß   SS SS   ae æ   AE Æ   oe œ   OE Œ   o ø   O Ø   aa å   AA Å   l ł   L Ł   i ı   j ȷ   dh ð   DH Ð   th þ
    TH Þ   dj đ   DJ Đ   ng ŋ   NG Ŋ   ij ĳ   IJ Ĳ   imath ı   jmath ȷ   textschwa ə   textendash –   textemdash —
    textminus −   ldots …   dots …   textellipsis …   cdots ⋯   textquoteright ’   textquoteleft ‘
    textquotedblleft “   textquotedblright ”   lq ‘   rq ’   textquotesingle '   textquotedbl "   quotesinglbase ‚
    quotedblbase „   glqq „   grqq “   glq ‚   grq ‘   flqq «   frqq »   guillemotleft «   guillemotright »
    guillemetleft «   guillemetright »   guilsinglleft ‹   guilsinglright ›   textquestiondown ¿   textexclamdown ¡
    textasciitilde ~   textasciicircum ^   textasciigrave `   textasciiacute ´   textunderscore _   textbackslash \
    backslash \   textbar |   textless <   textgreater >   textbraceleft {   textbraceright }   lbrace {   rbrace }
    textdollar $   slash /   textperiodcentered ·   textbullet •   textsection §   S §   textparagraph ¶   P ¶
    dag †   ddag ‡   textdagger †   textdaggerdbl ‡   pounds £   textsterling £   euro €   texteuro €   EUR €
    textyen ¥   textcent ¢   copyright ©   textcopyright ©   textregistered ®   texttrademark ™   textdegree °
    degree °   textcelsius ℃   textmu µ   micro µ   textonehalf ½   textonequarter ¼   textthreequarters ¾
    texttimes ×   textdiv ÷   textpm ±   textordfeminine ª   textordmasculine º   textnumero №   textperthousand ‰
    textrightarrow →   textleftarrow ←   textonesuperior ¹   texttwosuperior ²   textthreesuperior ³   checkmark ✓
    LaTeX LaTeX   TeX TeX   BibTeX BibTeX   pm ±   mp ∓   times ×   div ÷   cdot ·   ast ∗   star ⋆   circ ∘
    bullet •   leq ≤   le ≤   leqslant ≤   geq ≥   ge ≥   geqslant ≥   lt <   gt >   neq ≠   ne ≠   approx ≈   sim ∼
    simeq ≃   cong ≅   equiv ≡   ll ≪   gg ≫   propto ∝   infty ∞   partial ∂   nabla ∇   sum ∑   prod ∏   int ∫
    surd √   in ∈   notin ∉   ni ∋   subset ⊂   subseteq ⊆   supset ⊃   supseteq ⊇   cup ∪   cap ∩   setminus ∖
    emptyset ∅   varnothing ∅   forall ∀   exists ∃   neg ¬   lnot ¬   wedge ∧   land ∧   vee ∨   lor ∨   oplus ⊕
    otimes ⊗   perp ⊥   parallel ∥   mid |   vert |   Vert ‖   angle ∠   langle ⟨   rangle ⟩   prime ′   hbar ℏ
    ell ℓ   Re ℜ   Im ℑ   aleph ℵ   dagger †   ddagger ‡   rightarrow →   to →   leftarrow ←   leftrightarrow ↔
    Rightarrow ⇒   Leftarrow ⇐   Leftrightarrow ⇔   longrightarrow ⟶   uparrow ↑   downarrow ↓   mapsto ↦
    triangle △   square □   mathsemicolon ;   colon :   mathdollar $   mathunderscore _   mathplus +   alpha α
    beta β   gamma γ   delta δ   epsilon ε   varepsilon ε   zeta ζ   eta η   theta θ   vartheta ϑ   iota ι   kappa κ
    lambda λ   mu μ   nu ν   xi ξ   pi π   rho ρ   varrho ϱ   sigma σ   varsigma ς   tau τ   upsilon υ   phi φ
    varphi φ   chi χ   psi ψ   omega ω   Gamma Γ   Delta Δ   Theta Θ   Lambda Λ   Xi Ξ   Pi Π   Sigma Σ   Upsilon Υ
    Phi Φ   Psi Ψ   Omega Ω
    """#

  /// What a command prints.
  static let printed: [String: String] = {
    let words = signs.split { $0 == " " || $0 == "\n" }
    var printed: [String: String] = [:]
    for number in stride(from: 0, to: words.count - 1, by: 2) {
      printed[String(words[number])] = String(words[number + 1])
    }
    for function in ["log", "ln", "exp", "sin", "cos", "tan", "max", "min", "lim", "sup", "inf", "Pr", "det", "dim"] {
      printed[function] = function
    }
    for blank in [
      "quad", "qquad", "enspace", "enskip", "thinspace", "space", "nobreakspace", "newline", "linebreak", "par",
      "newblock", "textvisiblespace",
    ] {
      printed[blank] = " "
    }
    return printed
  }()

  /// Commands that change the type, or where a line may break: what they act on is printed.
  static let typographic: Set<String> = [
    "emph", "em", "it", "bf", "rm", "sf", "sl", "sc", "tt", "up", "textit", "textbf", "textsc", "texttt", "textrm",
    "textsf", "textsl", "textmd", "textup", "textnormal", "textlf", "textulc", "itshape", "bfseries", "scshape",
    "slshape", "upshape", "rmfamily", "sffamily", "ttfamily", "normalfont", "tiny", "scriptsize", "footnotesize",
    "small", "normalsize", "large", "Large", "underline", "uline", "ul", "mathrm", "mathbf", "mathit", "mathsf",
    "mathtt", "mathcal", "mathbb", "mathfrak", "mathscr", "mathnormal", "boldsymbol", "bm", "pmb", "text", "mbox",
    "hbox", "fbox", "makebox", "ensuremath", "operatorname", "displaystyle", "textstyle", "scriptstyle", "left",
    "right", "big", "Big", "bigl", "bigr", "limits", "nolimits", "protect", "relax", "nobreak", "allowbreak", "break",
    "noindent", "null", "mkbibemph", "mkbibitalic", "mkbibbold", "autocap", "NoCaseChange", "nocase", "natexlab", "url",
    "path", "nolinkurl", "sloppy", "unskip", "ignorespaces", "xspace", "string", "textlatin", "textgreek",
    "textcyrillic", "hyphenchar",
  ]

  /// Commands whose first argument is not for readers: a colour, a language, where a word sorts.
  static let withoutFirstArgument: Set<String> = [
    "href", "noopsort", "textcolor", "color", "foreignlanguage", "selectlanguage", "textlang", "hspace", "vspace",
    "label", "phantom", "hphantom", "fontsize", "fontfamily", "mkbibsort", "SortNoop",
  ]

  /// Commands that put quotation marks around what follows.
  static let quoting: Set<String> = ["enquote", "mkbibquote", "textquote"]

  private static let raised: [Character: Character] = zip("0123456789+-−=()ni∘", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ°")
    .reduce(into: [:]) { $0[$1.0] = $1.1 }
  private static let lowered: [Character: Character] = zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎").reduce(into: [:]) {
    $0[$1.0] = $1.1
  }

  /// A text as Unicode raises it (`10²`) or lowers it (`CO₂`); the text itself where Unicode has no sign for a part of
  /// it. O(n).
  static func script(_ text: String, isRaised: Bool) -> String {
    let table = isRaised ? raised : lowered
    let signs = text.compactMap { table[$0] }
    return signs.count == text.count ? String(signs) : text
  }
}
