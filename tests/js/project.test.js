/** The files that are edited: their names, their tabs, and what is kept of them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { freeName, languageOf, nameProblem } from "../../js/playground/names.js";
import { Project } from "../../js/playground/project.js";

const EXAMPLE = /** @type {const} */ ({ kind: "example", name: "hello" });
const project = () => new Project(EXAMPLE, [{ name: "app.py", content: "one" }]);

test("the requirements have the last tab, before there are any", () => {
  const edited = project();
  assert.deepEqual(edited.tabs, ["app.py", "requirements.txt"]);
  edited.show("requirements.txt");
  assert.equal(edited.current, null);
  edited.write("requirements.txt", "");
  assert.equal(edited.edited, false);
  edited.write("requirements.txt", "pandas");
  assert.equal(edited.files.length, 2);
  edited.add("b.py", "");
  assert.deepEqual(edited.tabs, ["app.py", "b.py", "requirements.txt"]);
  edited.write("requirements.txt", "");
  assert.deepEqual(
    edited.files.map(({ name }) => name),
    ["app.py", "b.py"],
  );
});

test("an example is one until something is changed", () => {
  const edited = project();
  assert.equal(edited.example, "hello");
  edited.write("app.py", "one");
  assert.equal(edited.example, "hello");
  edited.write("app.py", "two");
  assert.equal(edited.example, null);
  for (const change of [
    (/** @type {Project} */ p) => p.add("b.py", ""),
    (/** @type {Project} */ p) => p.rename("app.py", "main.py"),
  ]) {
    const other = project();
    change(other);
    assert.equal(other.example, null);
  }
});

test("an added file is shown, under a name that is free", () => {
  const edited = project();
  assert.equal(edited.add("a.png", Uint8Array.of(1)), "a.png");
  assert.equal(edited.add("a.png", Uint8Array.of(2)), "a-2.png");
  assert.equal(edited.add("a.png", Uint8Array.of(3)), "a-3.png");
  assert.equal(edited.open, "a-3.png");
  assert.deepEqual(edited.current?.content, Uint8Array.of(3));
});

test("the script that runs can be renamed, to another script, but not removed", () => {
  const edited = project();
  assert.equal(edited.canRemove("app.py"), false);
  edited.remove("app.py");
  assert.equal(edited.files.length, 1);
  assert.match(edited.refuses("app.txt", "app.py") ?? "", /\.py/);
  assert.equal(edited.refuses("App.py", "app.py"), null);
  edited.rename("app.py", "main.py");
  assert.equal(edited.main.name, "main.py");
  assert.equal(edited.open, "main.py");
});

test("after a removal the tab before it is seen", () => {
  const edited = project();
  edited.add("b.py", "");
  edited.add("c.py", "");
  edited.show("b.py");
  edited.remove("c.py");
  assert.equal(edited.open, "b.py");
  edited.remove("b.py");
  assert.equal(edited.open, "app.py");
});

test("names that no file can have are refused in words", () => {
  const others = ["app.py", "data/a.csv"];
  const bad = [
    ...[
      "",
      "..",
      "../a.py",
      "/a",
      "a//b",
      "a/./b",
      " a.py",
      "a\\b",
      "a:b",
      "a\nb",
      "x".repeat(121),
    ],
    ...["app.py", "APP.PY", "data", "app.py/x", "gradio.py", "numpy/__init__.py", "PIL.py"],
  ];
  for (const name of bad) assert.notEqual(nameProblem(name, others), null, name);
  for (const name of [
    "b.py",
    "data/b.csv",
    "漢字.txt",
    "a b.txt",
    ".env",
    "numpy.txt",
    "my/numpy.py",
  ]) {
    assert.equal(nameProblem(name, others), null, name);
  }
});

test("free names and languages go by the ending", () => {
  assert.equal(freeName("a", ["a"]), "a-2");
  assert.equal(freeName("d/a.tar.gz", ["d/a.tar.gz", "d/a.tar-2.gz"]), "d/a.tar-3.gz");
  assert.equal(languageOf("app.py"), "python");
  assert.equal(languageOf("README.MD"), "markdown");
  assert.equal(languageOf("requirements.txt"), null);
});

test("what is kept comes back, with its bytes from elsewhere", () => {
  const edited = new Project({ kind: "link", version: "1", data: "" }, [
    { name: "app.py", content: "one" },
  ]);
  assert.equal(edited.trusted, false);
  edited.add("a.png", Uint8Array.of(1));
  edited.add("b.png", Uint8Array.of(2));
  edited.trusted = true;
  const saved = JSON.parse(JSON.stringify(edited.saved()));
  const back = Project.restored(saved, new Map([["b.png", Uint8Array.of(2)]]));
  assert.deepEqual(
    back.files.map(({ name }) => name),
    ["app.py", "b.png"],
  );
  assert.deepEqual([back.id, back.open, back.trusted], [edited.id, "b.png", true]);
  assert.deepEqual([back.edited, back.origin.kind], [true, "link"]);
});
