/** The languages of the code editor, each loaded when it is wanted. */

import { StreamLanguage } from "@codemirror/language";

/** @typedef {import("@codemirror/state").Extension} Extension */

/** Gradio's names of the dialects of SQL that have their own words. */
const SQL = "msSQL mySQL mariaDB sqlite cassandra plSQL hive pgSQL gql gpSQL sparkSQL esper";

/** @type {Record<string, () => Promise<Extension>>} */
const LANGUAGES = {
  python: async () => (await import("@codemirror/lang-python")).python(),
  markdown: async () => (await import("@codemirror/lang-markdown")).markdown(),
  json: async () => (await import("@codemirror/lang-json")).json(),
  html: async () => (await import("@codemirror/lang-html")).html(),
  css: async () => (await import("@codemirror/lang-css")).css(),
  javascript: async () => (await import("@codemirror/lang-javascript")).javascript({ jsx: true }),
  typescript: async () =>
    (await import("@codemirror/lang-javascript")).javascript({ jsx: true, typescript: true }),
  c: async () => stream((await import("@codemirror/legacy-modes/mode/clike")).c),
  cpp: async () => stream((await import("@codemirror/legacy-modes/mode/clike")).cpp),
  latex: async () => stream((await import("@codemirror/legacy-modes/mode/stex")).stex),
  jinja2: async () => stream((await import("@codemirror/legacy-modes/mode/jinja2")).jinja2),
  yaml: async () => stream((await import("@codemirror/legacy-modes/mode/yaml")).yaml),
  dockerfile: async () =>
    stream((await import("@codemirror/legacy-modes/mode/dockerfile")).dockerFile),
  shell: async () => stream((await import("@codemirror/legacy-modes/mode/shell")).shell),
  r: async () => stream((await import("@codemirror/legacy-modes/mode/r")).r),
  sql: () => sql("standardSQL"),
  ...Object.fromEntries(SQL.split(" ").map((dialect) => [`sql-${dialect}`, () => sql(dialect)])),
};

/** The endings of files, where they are not the language's own name. @type {Record<string, string>} */
const ENDINGS = {
  python: "py",
  markdown: "md",
  latex: "tex",
  javascript: "js",
  jinja2: "j2",
  typescript: "ts",
  dockerfile: "dockerfile",
  shell: "sh",
};

/** @param {string | null} language @returns {Promise<Extension>} */
export async function languageSupport(language) {
  return (await LANGUAGES[language ?? ""]?.()) ?? [];
}

/** The ending of a file in a language. @param {string | null} language */
export function endingOf(language) {
  if (language === null) return "txt";
  return ENDINGS[language] ?? language.split("-")[0];
}

/** @param {string} dialect */
async function sql(dialect) {
  const modes = await import("@codemirror/legacy-modes/mode/sql");
  return stream(/** @type {any} */ (modes)[dialect]);
}

/** @param {import("@codemirror/language").StreamParser<any>} parser */
function stream(parser) {
  return StreamLanguage.define(parser);
}
