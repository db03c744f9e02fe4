/** Cameras and microphones: what the visitor is told when there is none, or it goes. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { installPage } from "./page.js";

installPage();
const { closeDevice, listDevices, openCamera, openDevice, whenLost } = await import(
  "../../js/widgets/devices.js"
);

/** @param {any} mediaDevices */
function browserWith(mediaDevices) {
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { mediaDevices } });
}

/** @param {string} name */
function refusing(name) {
  return { getUserMedia: () => Promise.reject(Object.assign(new Error("no"), { name })) };
}

const REFUSALS = [
  [refusing("NotAllowedError"), /^Microphone: not allowed\. Allow it/],
  [refusing("NotFoundError"), /^Microphone: none was found/],
  [refusing("OverconstrainedError"), /^Microphone: none was found/],
  [refusing("NotReadableError"), /another program/],
  [refusing("SomethingNewError"), /another program/],
  [refusing("SecurityError"), /https/],
  [undefined, /https/],
];

for (const [devices, said] of REFUSALS) {
  test(`refused with ${said}`, async () => {
    browserWith(devices);
    await assert.rejects(openDevice("microphone", { audio: true }), {
      name: "DeviceError",
      message: /** @type {RegExp} */ (said),
    });
  });
}

test("devices are listed by kind; one without a name gets a number", async () => {
  browserWith({
    enumerateDevices: async () => [
      { kind: "audioinput", deviceId: "a", label: "Desk" },
      { kind: "videoinput", deviceId: "v", label: "Front" },
      { kind: "audioinput", deviceId: "b", label: "" },
      { kind: "audioinput", deviceId: "", label: "" },
    ],
  });
  assert.deepEqual(await listDevices("microphone"), [
    { id: "a", label: "Desk" },
    { id: "b", label: "Microphone 2" },
  ]);
});

test("a device that goes is noticed, one that is closed is not", () => {
  /** @type {(() => void)[]} */
  const ends = [];
  const addEventListener = (/** @type {string} */ type, /** @type {() => void} */ call) =>
    type === "ended" && ends.push(call);
  const track = { addEventListener, stop: () => {} };
  const stream = { getAudioTracks: () => [track], getTracks: () => [track] };
  /** @type {string[]} */
  const told = [];
  whenLost("microphone", /** @type {any} */ (stream), (message) => told.push(message));
  closeDevice(/** @type {any} */ (stream));
  assert.deepEqual(told, []);
  for (const call of ends) call();
  assert.deepEqual(told, ["Microphone: it was disconnected."]);
});

test("a camera without a microphone beside it films without sound", async () => {
  /** @type {any[]} */
  const asked = [];
  const missing = Object.assign(new Error("no"), { name: "NotFoundError" });
  browserWith({
    getUserMedia: async (/** @type {MediaStreamConstraints} */ constraints) => {
      asked.push(constraints);
      if (constraints.audio) throw missing;
      return "film";
    },
  });
  assert.equal(await openCamera(true, true), "film");
  assert.deepEqual(asked, [{ video: true, audio: true }, { video: true }]);
  browserWith(refusing("NotAllowedError"));
  await assert.rejects(openCamera(true, true), /^DeviceError: Camera: not allowed/);
});
