// The looks of every drawing: once in the site's style sheet, and not in each drawing.

extension Diagram {
  /// Rules for both styles and the legend: light, dark, paper, and the reader's own colours.
  public static let styleSheet = """

    /* Networks */
    .network { --n-ink: #1c1b19; --n-one: #0069a6; --n-two: #a84300; --n-three: #8e3a80; --n-soft: #57534b; \
    --n-ground: #ffffff; --n-disc: #f6f4ef; --n-accent: #00598c; --n-warn: #9a3b00; --n-edge: #857f73; \
    font-family: inherit; }
    .network .ground { fill: var(--n-ground); }
    .network .community { fill: none; stroke: var(--n-ink); stroke-width: 1.6; stroke-dasharray: 0.1 5; \
    stroke-linecap: round; }
    .network .pln { fill: var(--n-disc); stroke: var(--n-soft); stroke-width: 1; }
    .network .sector { fill: var(--n-ground); stroke: var(--n-soft); stroke-width: 0.8; }
    .network .spoke { fill: none; stroke: var(--n-soft); stroke-width: 1.4; }
    .network .bond { fill: none; stroke: var(--n-soft); stroke-width: 1.6; stroke-dasharray: 5 4; }
    .network .dot, .network .seat { fill: var(--n-ink); }
    .network .star { fill: var(--n-ground); stroke: var(--n-ink); stroke-width: 1.6; stroke-linejoin: round; }
    .network .ring, .network .halo { fill: none; stroke: var(--n-ink); stroke-width: 1.4; }
    .network .halo { stroke-width: 1.2; fill: var(--n-disc); }
    .network .target { fill: none; pointer-events: all; }
    .network .line { fill: none; stroke: var(--n-ink); }
    .network .head { fill: var(--n-ink); stroke: none; }
    .network .weight-0 .line { stroke-width: 1.4; }
    .network .tie.weight-0 .head { fill: var(--n-ground); stroke: var(--n-ink); stroke-width: 1.2; \
    stroke-linejoin: round; }
    .network .weight-1 .line { stroke-width: 1; }
    .network .weight-2 .line { stroke-width: 1.8; }
    .network .weight-3 .line { stroke-width: 3.2; }
    .network .flow.weight-1 .line { stroke: var(--n-soft); }
    .network .flow.weight-1 .head { fill: var(--n-soft); }
    .network .tie-storytelling .line { stroke-dasharray: 1 4; stroke-linecap: round; stroke: var(--n-soft); }
    .network .tie-storytelling .head { fill: var(--n-soft); }
    .network .tie-aid .line { stroke-dasharray: 7 4; stroke: var(--n-two); }
    .network .tie-aid .head { fill: var(--n-two); }
    .network .tie-sharing .line { stroke-dasharray: 12 3 2 3; stroke: var(--n-one); }
    .network .tie-sharing .head { fill: var(--n-one); }
    .network .tie-joint .line { stroke: var(--n-three); }
    .network .slit { fill: none; stroke: var(--n-ground); stroke-width: 1.2; }
    .network .tie-joint.weight-0 .line { stroke-width: 3.6; }
    .network .tie-joint.weight-1 .line { stroke-width: 3; }
    .network .tie-joint.weight-2 .line { stroke-width: 4.2; }
    .network .tie-joint.weight-2 .slit { stroke-width: 1.6; }
    .network .tie-joint.weight-3 .line { stroke-width: 6; }
    .network .tie-joint.weight-3 .slit { stroke-width: 1.8; }
    .network .tie-joint .head { fill: var(--n-three); }
    .network text { fill: var(--n-ink); paint-order: stroke; stroke: var(--n-ground); stroke-width: 3px; \
    stroke-linejoin: round; }
    .network .label { font-size: 11px; }
    .network .leader { font-weight: 700; }
    .network .community-name { font-size: 13px; font-weight: 700; }
    .network .caption { font-size: 11.5px; fill: var(--n-soft); }
    .network .pln-name { font-size: 13px; font-weight: 700; }
    .network .multiplicity { font-size: 17px; font-weight: 700; }
    .network a.person:focus-visible { outline: none; }
    .network a.person:hover .target, .network a.person:focus-visible .target { stroke: var(--n-two); stroke-width: 3; }
    .network a.person { text-decoration: none; }
    .network a.person:hover text, .network a.person:focus-visible text { text-decoration: underline; }
    .network-card .line { stroke-width: 1.2; }
    .network-card .weight-1 .line { stroke-width: 0.8; }
    .network-card .weight-2 .line { stroke-width: 1.8; }
    .network-card .weight-3 .line { stroke-width: 3.2; }
    .network-card .community { stroke-width: 2; }
    .petals .home { fill: var(--n-disc); stroke: var(--n-edge); stroke-width: 1.1; }
    .petals .size-unknown { stroke-dasharray: 5 3; }
    .petals .one-way { stroke: var(--n-warn); stroke-width: 2; stroke-dasharray: 2 3; stroke-linecap: round; }
    .petals .rim { fill: none; stroke: var(--n-edge); stroke-width: 0.8; }
    .petals .pln { fill: var(--n-accent); fill-opacity: 0.1; stroke: var(--n-accent); stroke-width: 1.2; }
    .petals .staff { fill: none; stroke: var(--n-edge); stroke-width: 2.6; stroke-linecap: round; }
    .petals .across, .petals .at-home { fill: none; stroke-width: 1.2; }
    .petals .across { stroke: var(--n-accent); }
    .petals .at-home { stroke: var(--n-soft); }
    .petals .across.weight-1, .petals .at-home.weight-1 { stroke-width: 0.9; stroke-dasharray: 4 2.6; }
    .petals .across.weight-3, .petals .at-home.weight-3 { stroke-width: 2.8; }
    .petals .member { fill: var(--n-accent); stroke: var(--n-ground); stroke-width: 0.8; }
    .petals .near { fill: var(--n-soft); }
    .petals .far { fill: var(--n-ground); stroke: var(--n-soft); stroke-width: 1.3; }
    .petals .ring { fill: none; stroke: var(--n-ink); stroke-width: 1.2; }
    .petals .halo { fill: var(--n-disc); stroke: var(--n-ink); stroke-width: 1.2; }
    .petals .names text { stroke: none; }
    .petals .leader-line { fill: none; stroke: var(--n-accent); stroke-width: 0.8; }
    .network .title-line { font-size: 13px; font-weight: 700; }
    .network .legend-line, .network .file-caption { font-size: 11px; }
    .petals .names { font-size: 12px; }
    .petals .community-name { font-size: 1em; font-weight: 700; }
    .petals .caption { font-size: 0.92em; fill: var(--n-soft); }
    .petals .multiplicity { font-size: 12px; }
    .petals-card .home { stroke-width: 2; }
    .petals-card .one-way { stroke-width: 4; stroke-dasharray: 4 6; }
    @media (min-width: 48rem) { .petals:not(.network-wide) .names, .petals-large .names { font-size: 9.4px; } }
    .network-key { display: flex; flex-wrap: wrap; gap: 0.05rem 0.9rem; margin: 0.5rem 0 0; padding: 0; \
    list-style: none; }
    .network-key li { display: flex; align-items: center; gap: 0.3rem; max-width: none; }
    .network-key svg { flex: none; width: 24px; height: 16px; }
    .network-legend { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); \
    gap: 0.25rem 1.25rem; margin: 0.5rem 0 0; padding: 0; list-style: none; }
    .network-legend li { display: flex; align-items: center; gap: 0.4rem; max-width: none; line-height: 1.35; }
    .network-legend svg { flex: none; }
    @media (prefers-color-scheme: dark) {
      .network { --n-ink: #ecebe7; --n-one: #56b4e9; --n-two: #e69f00; --n-three: #d993be; --n-soft: #b6b1a6; \
    --n-ground: #161615; --n-disc: #20201e; --n-accent: #7fc1ec; --n-warn: #f0a263; --n-edge: #8f897d; }
    }
    @media (forced-colors: active) {
      .network { --n-ink: CanvasText; --n-one: CanvasText; --n-two: CanvasText; --n-three: CanvasText; \
    --n-soft: CanvasText; --n-ground: Canvas; --n-disc: Canvas; --n-accent: CanvasText; --n-warn: CanvasText; \
    --n-edge: CanvasText; forced-color-adjust: none; }
    }
    @media print {
      .network { --n-ink: #000000; --n-one: #000000; --n-two: #000000; --n-three: #000000; --n-soft: #444444; \
    --n-ground: #ffffff; --n-disc: #ffffff; --n-accent: #000000; --n-warn: #000000; --n-edge: #444444; }
    }

    """
}
