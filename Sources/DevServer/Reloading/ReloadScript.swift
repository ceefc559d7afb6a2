// The script of a page that is open while its text is written. It reports which page it is, and does what the server
// says: reload, change the style sheets, show the errors or take them away.

enum ReloadScript {
  static let text = """
    "use strict";
    (() => {
      const script = document.currentScript.dataset;
      const kept = "casebook:" + location.pathname;
      let version = script.version;
      let stream, timer;

      // Folds are known by their id, or by their heading and how many of that heading came before.
      function folds() {
        const seen = new Map();
        return [...document.querySelectorAll("details")].map((fold) => {
          const name = fold.id || (fold.querySelector("summary") || fold).textContent.trim();
          const count = (seen.get(name) || 0) + 1;
          seen.set(name, count);
          return [fold, name + " " + count];
        });
      }

      function changedFolds() {
        return folds().filter(([fold]) => fold.open !== atFirst.get(fold)).map(([fold, name]) => [name, fold.open]);
      }

      function setFolds(changed) {
        const open = new Map(changed);
        for (const [fold, name] of folds()) if (open.has(name)) fold.open = open.get(name);
      }

      // The place is kept as the distance from the last part above it that has an id: there may be more above it now.
      function place() {
        const parts = [...document.querySelectorAll("main :is(h1, h2, h3, h4, section, article, figure, p, li)[id]")];
        const isAbove = (part) => part.getClientRects().length && part.getBoundingClientRect().top <= 1;
        const above = parts.filter(isAbove).pop();
        return { id: above && above.id, y: above ? -above.getBoundingClientRect().top : scrollY, x: scrollX };
      }

      function keep() {
        const state = { place: place(), folds: changedFolds() };
        try { sessionStorage.setItem(kept, JSON.stringify(state)); } catch { /* storage is switched off */ }
      }

      function take() {
        try {
          const state = JSON.parse(sessionStorage.getItem(kept));
          sessionStorage.removeItem(kept);
          return state;
        } catch { return null; }
      }

      function go({ id, x, y }) {
        const above = id && document.getElementById(id);
        scrollTo({ left: x, top: above ? above.getBoundingClientRect().top + scrollY + y : y, behavior: "instant" });
      }

      function reload() {
        stream.close();
        keep();
        history.scrollRestoration = "manual";
        location.reload();
      }

      // What makes two pages differ in more than their text: then the browser loads the new one.
      function frame(page) {
        const links = "link:is([rel~=stylesheet], [rel~=icon])";
        const parts = [...page.querySelectorAll(links + ", style, script:not([data-version]), base")];
        const { lang, dir, className } = page.documentElement;
        return [lang, dir, className, ...parts.map((part) => part.outerHTML)].join("\\n");
      }

      // The part of a version that is of pictures. One that a document has, the browser does not ask for again.
      function pictures(version) { return version.split(".")[2]; }

      // Takes the new text into the page, which is sooner seen than a page that is loaded anew. What the reader has
      // entered or come to by a link in it only the browser can take along.
      async function renew() {
        stream.close();
        if (location.hash || document.querySelector("main :is(input, select, textarea)")) return reload();
        try {
          const answer = await fetch(location.href, { cache: "no-store" });
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          const mark = page.querySelector("script[data-version]");
          if (!answer.ok || answer.redirected || !mark || frame(page) !== frame(document)) return reload();
          if (pictures(mark.dataset.version) !== pictures(version)) return reload();
          const [changed, at] = [changedFolds(), place()];
          document.title = page.title;
          document.body.replaceWith(document.adoptNode(page.body));
          version = mark.dataset.version;
          atFirst = new Map(folds().map(([fold]) => [fold, fold.open]));
          setFolds(changed);
          go(at);
          follow();
        } catch { reload(); }
      }

      function restyle({ version: now, styles }) {
        const links = [...document.querySelectorAll("head link[rel~=stylesheet]")];
        if (links.length !== styles.length) return reload();
        version = now;
        links.forEach((link, index) => {
          if (link.getAttribute("href") === styles[index]) return;
          const next = link.cloneNode();
          next.href = styles[index];
          // The old one goes when the new one is there, so that the page is never without.
          next.addEventListener("load", () => link.remove());
          link.after(next);
        });
      }

      function show({ html, css }) {
        document.querySelector("casebook-errors")?.remove();
        if (!html) return;
        const host = document.createElement("casebook-errors");
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        const root = host.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        root.innerHTML = html;
        root.querySelector("button").addEventListener("click", () => host.remove());
        root.addEventListener("keydown", (event) => event.key === "Escape" && host.remove());
        document.body.append(host);
      }

      function listen() {
        const asked = new URLSearchParams({ page: script.page, version });
        stream = new EventSource(script.events + "?" + asked);
        const hear = (name, action) => stream.addEventListener(name, (event) => action(JSON.parse(event.data)));
        hear("reload", renew);
        hear("style", restyle);
        hear("errors", show);
        // A browser gives up where the server is not there: it may come back.
        stream.addEventListener("error", () => {
          if (stream.readyState === EventSource.CLOSED) timer = setTimeout(follow, 500);
        });
      }

      // A browser opens few connections to one server, so pages that are not visible have none.
      function follow() {
        clearTimeout(timer);
        if (stream) stream.close();
        if (!document.hidden) listen();
      }

      let atFirst = new Map(folds().map(([fold]) => [fold, fold.open]));
      const state = take();
      history.scrollRestoration = "auto";
      if (state) {
        setFolds(state.folds);
        go(state.place);
        addEventListener("load", () => go(state.place));
      }
      document.addEventListener("visibilitychange", follow);
      addEventListener("pagehide", () => stream && stream.close());
      addEventListener("pageshow", (event) => event.persisted && follow());
      follow();
    })();

    """
}
