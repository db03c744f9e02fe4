/** The page's entry: reads what was built into it, starts Python and shows what Python draws. */

import { following, installBehaviours } from "./behaviours.js";
import { openHere, openWorker } from "./connect.js";
import { ConsolePanel } from "./console.js";
import { Early } from "./early.js";
import { Failures } from "./failures.js";
import { manifest, scriptOf } from "./manifest.js";
import { startNotice } from "./notices.js";
import { painted } from "./painted.js";
import { Replay } from "./replay.js";
import { followScheme } from "./scheme.js";
import { Shelf } from "./shelf.js";
import { BootStatus } from "./status.js";
import { Stop } from "./stop.js";
import { share } from "./supply.js";
import { unsupported } from "./support.js";
import { widgets } from "./widgets/registry.js";
import { speak, word } from "./words.js";

/** One app on a page. */
class App {
  #config;
  #root;
  #query = new URLSearchParams(location.search);
  #console = new ConsolePanel();
  #post = (/** @type {any} */ message) => this.#python?.post(message);
  #shelf = new Shelf(this.#post, (message) => this.#console.write("warn", message));
  #status = new BootStatus();
  #replay;
  #early;
  #failures;
  #stop = new Stop(
    () => this.#post({ kind: "ping" }),
    () => this.#restart("Python was busy, so it was stopped by starting it again."),
  );
  /** @type {import("./connect.js").Connection | null} */
  #python = null;
  /** Resolves when the page knows its words; what Python draws waits for them. */
  #spoken = speak(navigator.languages, document.body);
  /** Whether the page was drawn before, by a worker that has ended. */
  #again = false;

  /**
   * @param {import("./manifest.js").Config} config
   * @param {HTMLElement} root
   */
  constructor(config, root) {
    this.#config = config;
    this.#root = root;
    this.#replay = new Replay({
      root,
      widgets,
      following,
      send: this.#post,
      stop: () => this.#stop.request(),
      report: (message) => this.#console.write("error", message),
      painted: () => (this.#python?.mode === "main" ? painted() : Promise.resolve()),
    });
    this.#failures = new Failures(root, this.#status);
    this.#early = new Early(root, () => this.#status.isOver);
    installBehaviours(root);
    followScheme(document.body, this.#query);
    root.addEventListener("pagelet-report", (event) => {
      this.#console.write("error", /** @type {CustomEvent} */ (event).detail);
    });
    root.before(startNotice(this.#status));
    root.after(this.#console.element, this.#shelf.element);
    this.#status.subscribe(({ stage }) => {
      root.dataset.stage = stage;
    });
  }

  async start() {
    if (this.#root.firstElementChild) this.#replay.adoptDrawn();
    const reason = unsupported();
    if (reason !== null) {
      this.#failures.fail(reason, { retry: false });
      return;
    }
    if (this.#query.has("main")) await this.#connectHere();
    else this.#connectWorker();
  }

  #connectWorker() {
    const refused = (/** @type {string} */ why) => {
      this.#console.write("warn", `Python runs without a worker, because none could start: ${why}`);
      this.#connectHere();
    };
    // An error that nobody caught, such as in a timer of the script's, does not end a worker.
    const broken = (/** @type {string} */ why) => {
      if (this.#status.isOver) this.#console.write("error", why);
      else this.#failures.fail(word("Python stopped: {reason}", { reason: why }));
    };
    const url = new URL(this.#config.worker, document.baseURI).href;
    const connection = openWorker(url, (message) => this.#receive(message), refused, broken);
    if (connection !== null) this.#begin(connection);
  }

  async #connectHere() {
    try {
      this.#begin(await openHere((message) => this.#receive(message)));
    } catch (error) {
      this.#failures.fail(`The page's part of Python could not be loaded: ${error}`);
    }
  }

  /** @param {import("./connect.js").Connection} connection */
  async #begin(connection) {
    this.#python = connection;
    const interrupts = this.#stop.shared();
    const supply = connection.mode === "worker" ? share() : null;
    const boot = {
      kind: "boot",
      manifest: manifest(this.#config, this.#again),
      interrupts,
      supply,
    };
    connection.post(boot, supply ? [supply] : []);
    try {
      const script = await scriptOf(this.#config);
      const kept = await this.#shelf.kept(script.filename);
      if (this.#python === connection) connection.post({ kind: "run", ...script, kept });
    } catch (error) {
      this.#failures.fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** @type {Record<string, (message: any) => void>} */
  #handlers = {
    dom: (message) => this.#replay.apply(message),
    status: ({ stage, done, total }) => this.#status.set(stage, done, total),
    console: ({ stream, text }) => this.#console.write(stream, text),
    error: (message) => this.#showError(message),
    title: ({ text }) => {
      document.title = text;
    },
    running: () => {
      this.#failures.clear();
      this.#status.set("run");
    },
    ...this.#shelf.handlers,
    pong: () => this.#stop.alive(),
    ran: ({ ok }) => {
      this.#replay.settle();
      this.#status.set(ok ? "ready" : "error");
      this.#early.replay();
    },
  };

  /**
   * End Python and start it again, under what is on the page.
   *
   * @param {string} why
   */
  #restart(why) {
    if (this.#python?.mode !== "worker") return;
    const kept = "What you entered is kept; variables and states are not.";
    this.#console.write("warn", `${word(why)} ${word(kept)}`);
    this.#python.end();
    this.#shelf.lose();
    this.#again = true;
    this.#replay.adopt();
    for (const status of this.#root.querySelectorAll("pagelet-status")) {
      /** @type {any} */ (status).state = null;
    }
    this.#status.set("idle");
    this.#connectWorker();
  }

  /** @param {any} message */
  async #receive(message) {
    await this.#spoken;
    if (this.#config.debug || this.#query.has("debug")) console.debug("from Python", message);
    this.#handlers[message.kind](message);
  }

  /** @param {{phase: string, message: string, traceback: string}} error */
  #showError({ phase, message, traceback }) {
    if (phase === "boot") this.#failures.fail(message, { traceback });
    else if (phase === "script") {
      this.#failures.stopped(this.#config.script.name, message, traceback);
    } else this.#console.write("error", traceback || message);
  }
}

const config = document.getElementById("pagelet-config");
const root = document.getElementById("pagelet-app");
if (config !== null && root !== null) new App(JSON.parse(config.textContent ?? ""), root).start();
