/** The requirements that an author writes down: PEP 723, `requirements.txt`, a wheel's address. */

/** The block of PEP 723. */
const BLOCK = /^# \/\/\/ script\r?\n((?:^#(?:| .*)\r?\n)+?)^# \/\/\/\s*$/m;
const DEPENDENCIES = /^dependencies\s*=\s*\[((?:[^\]"'#]|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#.*)*)\]/m;
const QUOTED = /"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|#.*/g;
const REQUIREMENT = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*([^;@]*)/;
const INDEX = /^(?:-i|--index-url|--extra-index-url)[\s=]+(\S+)/;

/**
 * @typedef {object} Requirement
 * @property {string} text as it is handed on
 * @property {string} name of the package, as catalogues spell it; empty for an address
 * @property {string} version what its version has to be, such as ">=2", or nothing
 *
 * @typedef {object} Requirements
 * @property {Requirement[]} wanted
 * @property {string[]} indexes where packages are looked up, instead of the usual place
 * @property {string[]} ignored lines that mean nothing on a page
 */

/**
 * The dependencies in a script's own block.
 *
 * @param {string} script
 * @returns {string[]}
 */
export function inlineDependencies(script) {
  const block = BLOCK.exec(script)?.[1] ?? "";
  const toml = block.replaceAll(/^# ?/gm, "");
  const list = DEPENDENCIES.exec(toml)?.[1] ?? "";
  return [...list.matchAll(QUOTED)]
    .map(([, double, single]) => double?.replaceAll(/\\(.)/g, "$1") ?? single)
    .filter((item) => item !== undefined);
}

/**
 * Read the lines of a `requirements.txt`, or single requirements.
 *
 * @param {string[]} texts
 * @param {string} base what relative addresses are relative to
 * @returns {Requirements}
 */
export function readRequirements(texts, base) {
  /** @type {Requirements} */
  const found = { wanted: [], indexes: [], ignored: [] };
  const joined = texts.join("\n").replaceAll(/\\\r?\n/g, " ");
  for (const line of joined.split(/\r?\n/)) {
    const text = line.replace(/(^|\s)#.*$/, "").trim();
    const index = INDEX.exec(text)?.[1];
    if (text === "") continue;
    if (index !== undefined) found.indexes.push(new URL(index, base).href);
    else if (text.startsWith("-")) found.ignored.push(text);
    else found.wanted.push(requirement(text.replace(/\s+--hash[\s=].*$/, ""), base));
  }
  return found;
}

/**
 * @param {string} text
 * @param {string} base
 * @returns {Requirement}
 */
function requirement(text, base) {
  if (/^(\.{0,2}\/|[a-z]+:\/\/)/i.test(text) || /^[^@\s]+\.whl$/.test(text)) {
    return { text: new URL(text, base).href, name: "", version: "" };
  }
  const [, name = text, version = ""] = REQUIREMENT.exec(text) ?? [];
  return { text, name: text.includes("@") ? "" : spelled(name), version: version.trim() };
}

/** A package's name as catalogues spell it. @param {string} name */
export function spelled(name) {
  return name.toLowerCase().replaceAll(/[-_.]+/g, "-");
}
