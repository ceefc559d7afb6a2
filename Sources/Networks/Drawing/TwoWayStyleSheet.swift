// The looks of the two-way link, with the colours of every other drawing. Direction is told by an arrow's head and by
// words, its kind by thickness and dash: colour never tells anything alone.

extension TwoWayDrawing {
  /// Rules for light, dark, paper, and the reader's own colours; they stand in the site's style sheet once.
  public static let styleSheet = """

    /* The two-way link */
    .two-way { padding: 0.75rem; border: 2px dashed var(--n-soft); border-radius: 1rem; color: var(--n-ink); \
    font-size: 0.9375rem; line-height: 1.4; forced-color-adjust: auto; }
    .two-way h4, .two-way h5 { margin: 0; font-size: 1em; }
    .two-way p:not(.two-way-key), .two-way li, .two-way dd { max-width: none; }
    .two-way-environment h4 { color: var(--n-soft); }
    .two-way-environment p { margin: 0; }
    .two-way-environment dl { display: grid; \
    grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: 0.35rem 1.25rem; \
    margin: 0.25rem 0 0; }
    .two-way-environment dt { color: var(--n-soft); font-size: 0.875rem; }
    .two-way-environment dd { margin: 0; }
    .two-way-schools { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); \
    gap: 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; }
    .two-way .two-way-school { display: flex; max-width: 42rem; flex-direction: column; min-width: 0; }
    .two-way-end { margin: 0; padding: 0.4rem 0.75rem; border: 2px dotted var(--n-ink); border-radius: 0.6rem; \
    background: var(--n-ground); }
    .two-way-end a { color: inherit; }
    .two-way-pln { border: 1px solid var(--n-soft); background: var(--n-disc); font-weight: 700; }
    .two-way-verdict { margin: 0; font-size: 0.875rem; }
    .two-way-sign { display: inline-block; min-width: 1.25em; font-weight: 700; }
    .two-way-only .two-way-verdict, .two-way-neither .two-way-verdict { display: inline-block; padding: 0 0.5rem; \
    border: 3px solid var(--n-ink); font-weight: 700; }
    .two-way-ways { display: grid; grid-template-columns: 1fr 1fr; flex: 1; }
    .two-way-way { position: relative; display: flex; min-width: 0; padding: 0.5rem 0.4rem 0.5rem 1.6rem; }
    .two-way-load { min-width: 0; overflow-wrap: break-word; }
    .two-way-load ul { margin: 0 0 0.4rem; padding: 0; list-style: none; }
    .two-way-load li, .two-way-load p { margin: 0 0 0.4rem; }
    .two-way-load .two-way-ties { padding-top: 0.25rem; border-top: 1px solid var(--n-soft); }
    .two-way-load .two-way-ties li { margin: 0 0 0.15rem; }
    .two-way-way::before { position: absolute; top: 0; bottom: 0; left: 0.6rem; border-left: 6px solid var(--n-ink); \
    content: ""; }
    .two-way-in::before { bottom: 13px; }
    .two-way-home::before { top: 13px; }
    .two-way-tied::before { left: calc(0.6rem + 2px); border-left: 2px dashed var(--n-ink); }
    .two-way-stopped::before { left: calc(0.6rem + 2px); border-left: 2px dotted var(--n-ink); }
    .two-way-in.two-way-stopped::before { bottom: 7px; }
    .two-way-home.two-way-stopped::before { top: 7px; }
    .two-way-way.two-way-empty::before { content: none; }
    .two-way-head { position: absolute; left: calc(0.6rem - 7px); fill: var(--n-ink); }
    .two-way-in .two-way-head { bottom: 0; }
    .two-way-home .two-way-head { top: 0; }
    .two-way-empty .two-way-load { flex: 1; margin: 0 0 0 -1rem; padding: 0.25rem 0.5rem; \
    border: 1px dotted var(--n-soft); border-radius: 0.4rem; }
    .two-way-load h5 { padding-bottom: 0.15rem; }
    .two-way-function { font-weight: 700; }
    .two-way-by, .two-way-ties, .two-way-none { color: var(--n-soft); font-size: 0.875rem; }
    .two-way-object { display: inline-block; padding: 0 0.4rem; border: 2px solid var(--n-ink); \
    border-radius: 0.2rem; font-size: 0.875rem; }
    .two-way-key { margin: 1rem 0 0; color: var(--n-soft); font-size: 0.875rem; }
    .two-way-silent { margin: 1rem 0 0; color: var(--n-soft); }
    @media print {
      .two-way-schools { grid-template-columns: 1fr 1fr; }
      .two-way-school { break-inside: avoid; }
    }

    """
}
