/** The editor's shortcuts, for whatever in it has the focus. */

/**
 * @typedef {object} Actions
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {(tool: "draw" | "erase" | "pan") => void} choose
 * @property {(by: number) => void} resize
 * @property {(factor: number) => void} zoom
 * @property {() => void} fit
 */

/** @type {Record<string, (actions: Actions) => void>} */
const KEYS = {
  b: (actions) => actions.choose("draw"),
  e: (actions) => actions.choose("erase"),
  h: (actions) => actions.choose("pan"),
  "[": (actions) => actions.resize(-2),
  "]": (actions) => actions.resize(2),
  "+": (actions) => actions.zoom(1.25),
  "-": (actions) => actions.zoom(0.8),
  0: (actions) => actions.fit(),
};

/** @param {HTMLElement} host @param {Actions} actions */
export function listenToShortcuts(host, actions) {
  host.addEventListener("keydown", (event) => {
    const { target, defaultPrevented, altKey, shiftKey } = event;
    const typing = target instanceof HTMLElement && target.matches("select, input[type=text]");
    if (defaultPrevented || altKey || typing) return;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (key === "z") (shiftKey ? actions.redo : actions.undo)();
      else if (key === "y") actions.redo();
      else return;
    } else if (KEYS[key]) KEYS[key](actions);
    else return;
    event.preventDefault();
  });
}
