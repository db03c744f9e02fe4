/** One app on a page: starts Python and shows what Python draws. */

import { Next } from "./ahead.js";
import { following, installBehaviours } from "./behaviours.js";
import { boot, connect } from "./connect.js";
import { ConsolePanel } from "./console.js";
import { Early } from "./early.js";
import { Failures } from "./failures.js";
import { manifest, scriptOf } from "./manifest.js";
import { startNotice, whyAgain } from "./notices.js";
import { painted } from "./painted.js";
import { Replay } from "./replay.js";
import { Shelf } from "./shelf.js";
import { BootStatus } from "./status.js";
import { Stop } from "./stop.js";
import { unsupported } from "./support.js";
import { widgets } from "./widgets/registry.js";
import { speak, word } from "./words.js";

export class App {
  status = new BootStatus();
  shelf;
  #config;
  #root;
  #around;
  #console = new ConsolePanel();
  #replay;
  #early;
  #failures;
  #next;
  #stop = new Stop({
    ping: () => this.post({ kind: "ping" }),
    prepare: () => this.#next.start(),
    spare: () => this.#next.drop(),
    restart: () => this.#restart(),
  });
  /** @type {import("./connect.js").Connection | null} */
  #python = null;
  /** Resolves when the page knows its words; what Python draws waits for them. */
  #spoken;
  /** Whether the page was drawn before, by a worker that has ended. */
  #again = false;
  #hasEnded = false;

  /**
   * @param {import("./manifest.js").Config} config
   * @param {HTMLElement} root
   * @param {import("./manifest.js").Surroundings} around
   */
  constructor(config, root, around) {
    this.#config = config;
    this.#root = root;
    this.#around = around;
    this.#next = new Next(config, around);
    this.shelf = new Shelf(around, this.post, (message) => this.print("warn", message));
    this.#spoken = speak(navigator.languages, around.scope);
    this.#replay = new Replay({
      root,
      widgets,
      following,
      send: this.post,
      stop: () => this.#stop.request(),
      report: (message) => this.print("error", message),
      painted: () => (this.#python?.mode === "main" ? painted() : Promise.resolve()),
    });
    this.#failures = new Failures(root, this.status, around);
    this.#early = new Early(root, () => this.status.isOver);
    installBehaviours(root);
    root.addEventListener("pagelet-report", (event) => {
      this.print("error", /** @type {CustomEvent} */ (event).detail);
    });
    root.before(startNotice(this.status));
    root.after(this.#console.element, this.shelf.element);
    this.status.subscribe(({ stage, done, total }) => {
      root.dataset.stage = stage;
      around.tell?.("status", { stage, done, total });
    });
  }

  /** Tell Python something. @param {any} message */
  post = (message) => this.#python?.post(message);

  /**
   * Write into the console panel.
   *
   * @param {string} stream stdout, stderr, log, warn or error
   * @param {string} text
   */
  print(stream, text) {
    this.#console.write(stream, text);
    this.#around.tell?.("console", { stream, text });
  }

  /** Stop what Python is doing, as a button does. */
  stop() {
    this.#stop.request();
  }

  /** End Python for good, and give up what the page holds for it. */
  end() {
    this.#hasEnded = true;
    this.#python?.end();
    this.#python = null;
    this.#stop.alive();
    this.#replay.end();
  }

  start() {
    if (this.#root.firstElementChild) this.#replay.adoptDrawn();
    const reason = unsupported();
    if (reason === null) this.#connect();
    else this.#failures.fail(reason, { retry: false });
  }

  #connect() {
    connect({
      url: this.#next.url,
      ahead: this.#next.take(),
      here: this.#around.query.has("main"),
      opened: (connection) => this.#begin(connection),
      receive: (message) => this.#receive(message),
      warn: (message) => this.print("warn", message),
      failed: (why) => this.#failures.fail(why),
      // An error that nobody caught, such as in a timer of the script's, does not end a worker.
      broken: (why) => {
        if (this.status.isOver) this.print("error", why);
        else this.#failures.fail(word("Python stopped: {reason}", { reason: why }));
      },
    });
  }

  /** @param {import("./connect.js").Connection} connection */
  async #begin(connection) {
    if (this.#hasEnded) return connection.end();
    this.#python = connection;
    if (!connection.isBooting)
      boot(connection, manifest(this.#config, this.#again), this.#next.loans.loan);
    connection.post({ kind: "interrupts", interrupts: this.#stop.shared() });
    try {
      const script = await (this.#around.script?.() ?? scriptOf(this.#config));
      const kept = await this.shelf.kept();
      if (this.#python === connection) connection.post({ kind: "run", ...script, kept });
    } catch (error) {
      this.#failures.fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** @type {Record<string, (message: any) => void>} */
  #handlers = {
    dom: (message) => this.#replay.apply(message),
    // What a running function loads is not told as the page's start.
    status: ({ stage, done, total }) => this.status.isOver || this.status.set(stage, done, total),
    console: ({ stream, text }) => this.print(stream, text),
    error: (message) => this.#showError(message),
    title: ({ text }) => this.#around.title(text),
    running: () => {
      this.#failures.clear();
      this.status.set("run");
    },
    crashed: ({ reason }) => this.status.isOver && this.#restart(reason),
    pong: () => this.#stop.alive(),
    lend: ({ loan }) => this.#next.loans.add(loan),
    driven: (answer) => this.#around.tell?.("driven", answer),
    ran: ({ ok }) => {
      this.#replay.settle();
      this.status.set(ok ? "ready" : "error");
      this.#early.replay();
    },
  };

  /** Start Python again, under what is on the page. @param {string} [crash] what ended it */
  #restart(crash) {
    if (this.#python?.mode !== "worker") return;
    const why = whyAgain(crash);
    this.print(crash ? "error" : "warn", why);
    this.#python.end();
    this.shelf.lose();
    this.#again = true;
    this.#replay.adopt(crash ? why : null);
    this.status.set("idle");
    this.#connect();
  }

  /** @param {any} message */
  async #receive(message) {
    await this.#spoken;
    if (this.#config.debug || this.#around.query.has("debug"))
      console.debug("from Python", message);
    (this.#handlers[message.kind] ?? this.shelf.handlers[message.kind])(message);
  }

  /** @param {{phase: string, message: string, traceback: string}} error */
  #showError({ phase, message, traceback }) {
    if (phase === "boot") this.#failures.fail(message, { traceback });
    else this.#around.tell?.("error", { phase, message, traceback });
    if (phase === "script") {
      this.#failures.stopped(this.#config.script.name, message, traceback);
    } else if (phase === "event") this.print("error", traceback || message);
  }
}
