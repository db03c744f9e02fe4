/** Cameras and microphones: opening one, saying why that failed, and noticing when it goes. */

import { word } from "../words.js";

/** @typedef {"camera" | "microphone"} Kind */

const NAMES = { camera: "Camera", microphone: "Microphone" };
const LISTED = { camera: "videoinput", microphone: "audioinput" };

/** What the names of the browser's errors mean to the visitor. @type {Record<string, string>} */
const REASONS = {
  NotAllowedError: "not allowed",
  NotFoundError: "none",
  OverconstrainedError: "none",
  NotReadableError: "busy",
  AbortError: "busy",
  SecurityError: "not here",
};

/** Its message is a sentence for the visitor. */
export class DeviceError extends Error {
  name = "DeviceError";
}

/** @param {Kind} kind @param {string} reason */
function sentence(kind, reason) {
  const device = word(NAMES[kind]);
  switch (reason) {
    case "not allowed":
      return word(
        "{device}: not allowed. Allow it for this page in the browser's settings, then try again.",
        { device },
      );
    case "none":
      return word("{device}: none was found. Connect one, then try again.", { device });
    case "gone":
      return word("{device}: it was disconnected.", { device });
    case "not here":
      return word(
        "{device}: this page may not use it. That takes https, and within another page its permission.",
        { device },
      );
    default:
      return word("{device}: it can't be used now, perhaps because another program uses it.", {
        device,
      });
  }
}

/** What is thrown for a device that is there and gives nothing. @param {Kind} kind */
export function silent(kind) {
  return new DeviceError(sentence(kind, "busy"));
}

/**
 * Ask for a camera or a microphone, or a camera with sound.
 *
 * @param {Kind} kind what the visitor is told about if it fails
 * @param {MediaStreamConstraints} constraints
 * @returns {Promise<MediaStream>}
 * @throws {DeviceError}
 */
export async function openDevice(kind, constraints) {
  // Neither over plain http nor in a frame without permission is there anything to ask.
  if (!navigator.mediaDevices?.getUserMedia) throw new DeviceError(sentence(kind, "not here"));
  try {
    return await navigator.mediaDevices.getUserMedia(constraints);
  } catch (error) {
    const { name } = /** @type {Error} */ (error);
    throw new DeviceError(sentence(kind, REASONS[name] ?? "busy"), { cause: error });
  }
}

/**
 * Ask for a camera, with sound where there is a microphone.
 *
 * @param {MediaStreamConstraints["video"]} video
 * @param {boolean} sound
 */
export async function openCamera(video, sound) {
  try {
    return await openDevice("camera", { video, audio: sound });
  } catch (error) {
    const { cause } = /** @type {{cause?: Error}} */ (error);
    if (!sound || cause?.name !== "NotFoundError") throw error;
    return openDevice("camera", { video });
  }
}

/** @param {MediaStream | null} stream */
export function closeDevice(stream) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/**
 * Tell when a device goes that is in use: unplugged, or forbidden meanwhile.
 *
 * @param {Kind} kind
 * @param {MediaStream} stream
 * @param {(message: string) => void} tell
 */
export function whenLost(kind, stream, tell) {
  const [track] = kind === "camera" ? stream.getVideoTracks() : stream.getAudioTracks();
  // Ending it ourselves raises no event.
  track?.addEventListener("ended", () => tell(sentence(kind, "gone")), { once: true });
}

/**
 * The devices of a kind; browsers tell their names once one of them has been allowed.
 *
 * @param {Kind} kind
 * @returns {Promise<{id: string, label: string}[]>}
 */
export async function listDevices(kind) {
  const all = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  return all
    .filter((device) => device.kind === LISTED[kind] && device.deviceId !== "")
    .map(({ deviceId, label }, index) => ({
      id: deviceId,
      label: label || `${word(NAMES[kind])} ${index + 1}`,
    }));
}

/**
 * Keep a `<select>` filled with the devices of a kind; hidden while there is nothing to choose.
 *
 * @param {Kind} kind
 * @param {HTMLSelectElement} select
 * @param {string} [current] the id of the one in use
 * @returns {() => void} ends it
 */
export function offerDevices(kind, select, current) {
  const fill = async () => {
    const devices = await listDevices(kind);
    const chosen = select.value || (current ?? "");
    select.replaceChildren(...devices.map(({ id, label }) => new Option(label, id)));
    if (devices.some(({ id }) => id === chosen)) select.value = chosen;
    select.hidden = devices.length < 2;
  };
  select.setAttribute("aria-label", word(NAMES[kind]));
  fill();
  navigator.mediaDevices?.addEventListener?.("devicechange", fill);
  return () => navigator.mediaDevices?.removeEventListener?.("devicechange", fill);
}
