/** The playground: what is edited, and what happens to it. */

import { word } from "../words.js";
import { onLink, readdress } from "./address.js";
import { download } from "./carry.js";
import { Drafts } from "./drafts.js";
import { Gallery } from "./gallery.js";
import { onRunKey } from "./keys.js";
import { arrange, entitle, find } from "./layout.js";
import { unpack } from "./link.js";
import { Notices } from "./notices.js";
import { Project } from "./project.js";
import { refusal } from "./refusal.js";
import { share } from "./share.js";
import { Stage } from "./stage.js";
import { fetched } from "./upload.js";
import { Workbench } from "./workbench.js";

/** How long typing may go on before it is written to the browser's storage. */
const SAVE_AFTER = 300;
/** Windows of computers that have the memory for a Python in reserve. */
const WIDE = "(min-width: 900px)";

/** @typedef {import("./link.js").FilesLink | import("./link.js").ExampleLink} Link */

export class Playground {
  #config;
  #notices = new Notices(find("pg-notices"));
  #warn = (/** @type {string} */ text) => this.#notices.show(text);
  #drafts = new Drafts(location.pathname, (reason) =>
    this.#warn(word("What you write can't be kept for your next visit: {reason}", { reason })),
  );
  #project = new Project({ kind: "own" }, [{ name: "app.py", content: "" }]);
  #stage = new Stage(find("pg-app"), {
    running: (running) => {
      find("pg-stop").hidden = !running;
    },
    failed: (problems) => this.#bench.mark(problems),
    run: () => this.#run(),
    leave: (url) => this.#notices.offer(url),
    warn: this.#warn,
  });
  #bench;
  #gallery;
  #showSide = arrange((theme) => {
    this.#stage.theme = theme;
  });
  #timer = 0;
  /** The example that was asked for last. */
  #asked = "";

  /** @param {import("./main.js").Config} config */
  constructor(config) {
    this.#config = config;
    this.#bench = new Workbench(this.#project, config.completions, this.#notices, {
      changed: () => this.#changed(),
      wanted: () => this.#showSide("code"),
    });
    this.#gallery = new Gallery(config.style, {
      example: (name) => this.#openExample(name),
      earlier: (id) => this.#openEarlier(id),
      erase: (id) => this.#drafts.erase(id),
    });
    this.#listen();
  }

  /** Open what the address asks for, or what there was. @param {Link | null} link */
  async begin(link) {
    const draft = await this.#drafts.restore();
    if (draft !== null) this.#project = draft;
    if (link !== null && (await this.#openLink(link))) return;
    const example = this.#example(draft?.example ?? null);
    if (draft !== null && example === null) this.#open(draft);
    else await this.#openExample(example?.name ?? this.#config.first);
  }

  /** @param {Project} project @param {boolean} [isStarted] whether its app is there already */
  #open(project, isStarted = false) {
    const before = this.#project;
    if (before !== project && before.edited) {
      this.#drafts.putAside(before);
      const back = () => this.#openEarlier(before.id);
      this.#notices.show(word("Your earlier code is kept."), "Bring it back", back);
    }
    this.#project = project;
    this.#bench.open(project);
    this.#save();
    if (project.trusted && !isStarted) this.#run();
    else if (!project.trusted) {
      this.#stage.ask(project, () => this.#run());
      this.#showSide("app");
    }
  }

  /** @param {Link} link @returns {Promise<boolean>} whether there was something to open */
  async #openLink(link) {
    if (link.kind === "example") return this.#openExample(link.name);
    try {
      const { version, data } = link;
      this.#open(new Project({ kind: "link", version, data }, await unpack(link)));
      return true;
    } catch (error) {
      this.#warn(refusal(error));
      return false;
    }
  }

  /** @param {string} name @returns {Promise<boolean>} */
  async #openExample(name) {
    const example = this.#example(name);
    if (example === null) {
      this.#warn(word("There is no example {name} here.", { name }));
      return false;
    }
    readdress(name === this.#config.first ? "" : `#example=${name}`);
    // Its page starts while its files are still on their way.
    if (example.page) this.#stage.showPage(example);
    this.#showSide("app");
    this.#asked = name;
    try {
      const files = await Promise.all(example.files.map(fetched));
      if (this.#asked === name) {
        this.#open(new Project({ kind: "example", name }, files), true);
        if (!example.page) this.#run();
      }
    } catch (error) {
      this.#warn(/** @type {Error} */ (error).message);
    }
    return true;
  }

  /** @param {string} id */
  async #openEarlier(id) {
    const project = await this.#drafts.takeBack(id);
    if (project === null) return;
    readdress("");
    this.#open(project);
  }

  /** Go back to what the project came with. */
  async #reset() {
    const { origin } = this.#project;
    if (origin.kind === "link") await this.#openLink({ ...origin, kind: "files", view: "code" });
    else await this.#openExample(origin.kind === "example" ? origin.name : this.#config.first);
  }

  #run() {
    const project = this.#project;
    project.trusted = true;
    this.#save();
    this.#bench.mark([]);
    this.#showSide("app");
    const example = this.#example(project.example);
    if (example?.page) this.#stage.showPage(example);
    else this.#stage.run(project);
  }

  /** Something was changed by the visitor. */
  #changed() {
    // The address no longer says what is here.
    if (location.hash) readdress("");
    if (!this.#timer && matchMedia(WIDE).matches) this.#stage.prepare(this.#project);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#save(), SAVE_AFTER);
    entitle(this.#project);
  }

  #save() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#drafts.keep(this.#project);
    entitle(this.#project);
  }

  /** @param {string | null} name */
  #example(name) {
    return this.#config.examples.find((each) => each.name === name) ?? null;
  }

  #listen() {
    const clicks = {
      run: () => this.#run(),
      stop: () => this.#stage.stop(),
      reset: () => this.#reset(),
      share: () => share(this.#project),
      download: () => {
        download(find("pg-download"), this.#project, this.#config.takeaway, this.#warn);
      },
      examples: () => this.#gallery.open(this.#drafts.earlier),
    };
    for (const [name, click] of Object.entries(clicks)) {
      find(`pg-${name}`).addEventListener("click", click);
    }
    window.addEventListener("pagehide", () => {
      if (this.#timer) this.#save();
    });
    onLink((link) => this.#openLink(link));
    onRunKey(() => this.#run());
  }
}
