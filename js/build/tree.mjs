// What a script draws, as a tree that can be written as HTML: the build's counterpart of replay.js.

const VOID = new Set(["br", "hr", "img", "input", "link", "meta", "source", "wbr"]);
/** Properties that an attribute of the same meaning begins with. */
const AS_ATTRIBUTE = {
  disabled: "disabled",
  hidden: "hidden",
  checked: "checked",
  className: "class",
};

/**
 * @typedef {object} TreeNode
 * @property {number} id
 * @property {string} tag
 * @property {string} text of a text node
 * @property {string} html set as `innerHTML`
 * @property {Map<string, string>} attributes
 * @property {Map<string, any>} props
 * @property {TreeNode[]} children
 * @property {TreeNode | null} parent
 */

export class Tree {
  /** @type {Map<number, TreeNode>} */
  #nodes = new Map([[0, node(0, "body")]]);

  /** @param {any[]} ops */
  apply(ops) {
    for (const [name, id, ...rest] of ops) this.#operations[name]?.(id, ...rest);
  }

  /** The custom elements of a tag. @param {string} tag */
  widgets(tag) {
    return [...this.#nodes.values()].filter((found) => found.tag === tag && found.parent);
  }

  /** The tags of all elements. */
  get tags() {
    return new Set([...this.#nodes.values()].map(({ tag }) => tag));
  }

  /** Put HTML into an element. @param {number} id @param {string} html */
  draw(id, html) {
    this.#get(id).html = html;
  }

  /** The app's HTML; each element carries its id, by which the page takes it over. */
  html() {
    return this.#get(0).children.map(written).join("");
  }

  /** @type {Record<string, (id: any, ...rest: any[]) => void>} */
  #operations = {
    create: (id, tag) => this.#nodes.set(id, node(id, tag)),
    text: (id, text, offset) => {
      const target = this.#get(id);
      const whole = offset === undefined ? text : textOf(target).slice(0, offset) + text;
      target.text = whole;
      if (target.tag !== "#text") this.#fill(target, [{ ...node(-1, "#text"), text: whole }]);
    },
    attr: (id, name, value) => {
      if (value === null) this.#get(id).attributes.delete(name);
      else this.#get(id).attributes.set(name, value);
    },
    prop: (id, name, value, _since, offset) => {
      const target = this.#get(id);
      const before = target.props.get(name) ?? "";
      const whole = offset === undefined ? value : before.slice(0, offset) + value;
      target.props.set(name, whole);
      if (name === "innerHTML") target.html = whole;
    },
    append: (id, children, before) => {
      const target = this.#get(id);
      const nodes = children.map((/** @type {number} */ child) => this.#get(child));
      for (const child of nodes) detach(child);
      const at = before === undefined ? -1 : target.children.indexOf(this.#get(before));
      target.children.splice(at < 0 ? target.children.length : at, 0, ...nodes);
      for (const child of nodes) child.parent = target;
    },
    clear: (id) => this.#fill(this.#get(id), []),
    remove: (id) => detach(this.#get(id)),
  };

  /** @param {number} id @returns {TreeNode} */
  #get(id) {
    const found = this.#nodes.get(id);
    if (found === undefined) throw new Error(`there is no element ${id}`);
    return found;
  }

  /** @param {TreeNode} target @param {TreeNode[]} children */
  #fill(target, children) {
    for (const child of target.children) child.parent = null;
    target.children = children;
    for (const child of children) child.parent = target;
  }
}

/** @param {number} id @param {string} tag @returns {TreeNode} */
function node(id, tag) {
  const none = { attributes: new Map(), props: new Map(), children: [], parent: null };
  return { id, tag, text: "", html: "", ...none };
}

/** @param {TreeNode} child */
function detach(child) {
  if (child.parent) child.parent.children.splice(child.parent.children.indexOf(child), 1);
  child.parent = null;
}

/** @param {TreeNode} target @returns {string} */
function textOf(target) {
  return target.tag === "#text" ? target.text : target.children.map(textOf).join("");
}

/** @param {TreeNode} target @returns {string} */
function written(target) {
  const { tag, props } = target;
  if (tag === "#text") return escaped(target.text);
  const attributes = new Map(target.attributes);
  for (const [name, attribute] of Object.entries(AS_ATTRIBUTE)) {
    const value = props.get(name);
    if (value === true) attributes.set(attribute, "");
    else if (typeof value === "string") attributes.set(attribute, value);
    else if (value === false) attributes.delete(attribute);
  }
  let inside = target.html || target.children.map(written).join("");
  const value = props.get("value");
  // A style sheet's text is not markup, but would end at the end tag that it may mention.
  if (tag === "style") inside = textOf(target).replaceAll(/<\/style/gi, "<\\/style");
  if (tag === "textarea") inside = `\n${escaped(value ?? "")}`;
  else if (tag === "input" && value !== undefined && !attributes.has("value")) {
    attributes.set("value", String(value ?? ""));
  }
  attributes.set("data-n", String(target.id));
  const list = [...attributes].map(([name, text]) => ` ${name}="${escaped(text)}"`).join("");
  return VOID.has(tag) ? `<${tag}${list}>` : `<${tag}${list}>${inside}</${tag}>`;
}

/** @param {unknown} text */
export function escaped(text) {
  return String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
