// The files of a new portfolio, as they are written. Each says in its comments what it is for and what to do with it.

import Cases

extension NewPortfolio {
  static let files: [(path: String, text: String)] = [
    ("Content/portfolio.yml", portfolio), ("Content/tags.yml", tags), ("Content/needs.yml", needs),
    ("Content/references.bib", references),
    ("Content/cases/two-schools-one-question.md", study), ("Content/ideal-types/protected-time.md", idealType),
    ("Content/pages/about.md", about),
    (".github/workflows/site.yml", workflow),
    (".gitignore", "/Output/\n/Output-drafts/\n/.Output*\n/.casebook-cache/\n"),
    ("README.md", readme), ("CONSENT.md", consent),
  ]

  private static let portfolio = """
    # What the portfolio is called, and where it will stand. `base_url` ends up in the feed and the sitemap.
    title: A portfolio of learning networks
    description: Cases of professional learning networks, and what their leaders did.
    base_url: \(Placeholder.address)
    language: en
    licence: CC-BY-4.0
    editors:
      - {name: \(Placeholder.editor.rawValue)}

    """

  private static let tags = """
    # The words that cases may be tagged with. A synonym is folded into its tag, with a warning; any other word is an \
    error.
    cover-time: {label: Cover time, definition: Paid time out of class., broader: resources, synonyms: [release time]}
    resources: {label: Resources}
    lesson-study: {label: Lesson study, definition: Teachers plan a lesson together and watch it being taught.}

    """

  private static let needs = """
    # What a leader comes with, in a leader's own words. The front page begins with these, and each has a page of what \
    answers it: ideal types and actions name them under `needs`.
    find-time: {label: Find the time, definition: Nobody can leave the classroom.}

    """

  private static let references = """
    % The works that cases cite, in BibTeX, as reference managers export it.
    @article{brown2019,
      author = {Brown, Chris},
      title = {Exploring the current context for Professional Learning Networks, the conditions for their success, and \
    research needs moving forwards},
      journal = {Emerald Open Research},
      year = {2019},
      volume = {1},
      number = {1},
      doi = {10.1108/EOR-03-2023-0001}
    }

    """

  private static let study = """
    ---
    title: Two schools, one question
    summary: Two primary schools watch each other teach for a year, and find the time for it.
    standing: illustrative            # empirical | composite | illustrative: say which, always
    published: 2026-01-05             # without it the case is a draft, and stays at home
    consent: not-needed               # nobody here is real; for real people and schools see CONSENT.md
    tags: [lesson-study, cover-time]

    context:
      country: NZ
      phases: [primary]
      setting: rural
      period: {from: 2024-02, to: 2024-12}

    network:
      aims: [context-specific-improvement]
      formality: informal
      participation: voluntary
      brokerage: shared
      basis: documented
      communities:
        oak: {name: Oak School, kind: school, staff: 9, roster: complete}
        elm: {name: Elm School, kind: school, staff: 12, roster: complete}
      people:
        oak-head: {community: oak, role: school-leader}
        oak-1: {community: oak, role: teacher, member: true}
        oak-2: {community: oak, role: teacher}
        elm-1: {community: elm, role: teacher, member: true}
        elm-2: {community: elm, role: teacher}
      ties:
        - oak-1 <-> elm-1: joint-work
        - oak-head -> oak-1: aid-and-assistance
        - oak-1 -> oak-2: sharing
        - elm-1 <-> elm-2: sharing

    actions:
      cover-mondays:
        title: The head takes the class on the first Monday of the month
        function: prioritising
        question: RQ2
        by: oak-head
        at: oak
        cost: {days: 10, per: year}
        needs: find-time
        ideal_type: protected-time
        went_wrong: Twice the head was called away, and the visit was lost.
        evidence: diary

    outcomes:
      - domain: teaching-practice
        among: members
        direction: mixed
        statement: Both teachers changed how they open a lesson; their colleagues did not.
        follows: cover-mondays
        evidence: diary

    evidence:
      diary: {kind: self-report, by: self, note: The two teachers' notes after each visit.}
    ---

    ## The question

    This case is invented, to show the form: write over it. The paper that the form comes from asks what leaders
    do so that a network's work matters at home [@brown2019].

    ## What happened

    \(Placeholder.story.rawValue)

    """

  private static let idealType = """
    ---
    title: Protect the network's time before the year begins
    summary: A leader sets aside time that only the network may use.
    function: prioritising
    needs: find-time
    ingredients: [The dates are in the calendar before anything else, The leader gives the reason to all staff]
    adaptable: [Who takes the class, How many days]
    first_steps: [Put the dates into the calendar, Name who takes the class, Tell the staff why]
    optimal_case: two-schools-one-question
    ---

    An ideal type is an action, generalised by a researcher so that other leaders can adapt it. The page gathers
    every action that claims it.

    """

  private static let about = """
    ---
    title: About this portfolio
    summary: Who made it, and how.
    ---

    \(Placeholder.about.rawValue)

    """

  private static let workflow = #"""
    # Checks the portfolio on each commit, and publishes it from the main branch. Once a day it runs as well, and tells
    # casebook the day: so a case comes out on the day of its `published`, or when its `embargo` ends.
    #
    # Two things to set up once, in the repository's settings:
    # - Pages: build and deployment by "GitHub Actions";
    # - Actions, variables: CASEBOOK_SOURCE, the address of casebook's source, which is built here.
    name: Site
    on:
      push:
      pull_request:
      schedule:
        - cron: "17 3 * * *"
      workflow_dispatch:
    permissions:
      contents: read
    jobs:
      build:
        runs-on: ubuntu-latest
        container: swift:6.1-bookworm
        steps:
          - uses: actions/checkout@v4
          - name: Get casebook
            env:
              CASEBOOK_SOURCE: ${{ vars.CASEBOOK_SOURCE }}
            run: |
              test -n "$CASEBOOK_SOURCE" || { echo "::error::set the variable CASEBOOK_SOURCE to the address of \#
    casebook's source"; exit 1; }
              apt-get update -qq && apt-get install -y -qq --no-install-recommends libcmark-dev libyaml-dev pkg-config
              git clone --depth 1 "$CASEBOOK_SOURCE" /opt/casebook
              swift build -c release --product casebook --package-path /opt/casebook
          - name: Build the site
            run: /opt/casebook/.build/release/casebook build --format github --date "$(date -u +%F)"
          - uses: actions/upload-pages-artifact@v3
            if: github.ref == 'refs/heads/main'
            with:
              path: Output
      deploy:
        if: github.ref == 'refs/heads/main'
        needs: build
        runs-on: ubuntu-latest
        permissions:
          pages: write
          id-token: write
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
          - id: deployment
            uses: actions/deploy-pages@v4

    """#

  private static let readme = """
    # A portfolio of learning networks

    The cases are in `Content/cases/`, one text file each. `casebook check` finds slips and says where they are;
    `casebook build` makes the site in `Output/`; `casebook new NAME` begins another case. `casebook serve` shows the
    site in a browser while you write, with the cases that have no `published` too.

    casebook never asks the clock. The workflow in `.github/` gives it the day and runs daily, so that a case comes \
    out on
    the day of its `published` or `embargo`; on your own machine say `casebook build --date 2026-09-01`.

    Before that workflow can run, set up two things on GitHub, under Settings of the repository: Pages, with “GitHub
    Actions” as its source; and under Secrets and variables, Actions, Variables one that is called `CASEBOOK_SOURCE`,
    the address of casebook's source.

    Before you write about real people and schools, read `CONSENT.md`.

    """

  private static let consent = """
    # Before you write about real people and schools

    This page is for those who write cases. It is not published with the site.

    ## Ask first, and write down what was agreed

    Each case says under `consent` what was agreed: for everything in one word, or by use.

    ```yaml
    consent: {individuals: given, organisations: given, account: given, quotation: declined, network: pending,
      reviewed: 2026-02-10, expires: 2028-02}
    ```

    The words are given, pending, declined, withdrawn and not-needed, which is for a case that retells what is published
    already. A case with `published` is refused while a use is pending, declined or withdrawn and the case still shows
    it. Write `withheld` in its place (`people: withheld`, `ties: withheld`, `quote: withheld`, `name: withheld` of a
    school), take quotations (`>`) out of the text, or wait with `published`. `casebook build --date 2028-03-01` also
    refuses consent that has expired by then. A `note` there is published, for readers: name nobody in it who declined.

    Ids are published too: `oak-head`, not a name. A small network can be recognised by its shape, so show people their
    drawing before they agree to it: `casebook draw` and `--drafts` show what is pending, with a warning, and what was
    declined or withdrawn not at all. A site with drafts is for your own screen: do not publish it.

    ## A repository may be as public as the site

    What you commit to a public repository can be read there, whether the site shows it or not: drafts, tables of \
    people,
    comments in a file, the reason of a withdrawal. Keep a repository private for as long as it holds what nobody has
    agreed to, and keep interviews, lists of real names and signed forms out of it altogether.

    ## What was committed once stays in its history

    Deleting a file takes it out of the newest version only. Earlier versions stay, in every copy that somebody has \
    made.
    So write new ids in place of names before the first commit. If something has slipped in: make the repository \
    private,
    rewrite its history (`git filter-repo`), ask the host to drop what it has stored, and tell those concerned.

    ## When somebody takes their consent back

    Where others still agree, withhold or leave out what is of this one (`name: withheld` of a school, people and their
    ties taken out), and leave `consent` at given. Where none do, set `consent` to withdrawn for that use and withhold
    all that it shows, or take the whole case back with
    `withdrawn: {date: 2026-05-01, reason: …}`: its address then says that it was withdrawn, and nothing more.
    Search engines and archives may keep an old copy for a while; ask them to remove it.

    ## Files

    Photographs in JPEG, PNG, WebP and GIF are published without what the camera wrote into them, such as the place.
    PDF and office documents, recordings and ZIP archives are published as they are, with the names of their authors:
    look at their properties first. In the repository all files keep what they hold.

    """
}
