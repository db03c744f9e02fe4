/** Models from files of several formats. */

import { Group, Mesh, MeshLambertMaterial, Points, PointsMaterial } from "three";
import { word } from "../../words.js";
import { Draco } from "./draco.js";

/**
 * @typedef {object} Model
 * @property {any} object
 * @property {any[]} animations
 *
 * @typedef {(bytes: ArrayBuffer) => Promise<Model>} Reader
 */

/** How binary files of glTF begin. */
const GLB = 0x46546c67;

/** @type {Record<string, Reader>} */
const READERS = { glb: gltf, gltf, obj, ply, stl };

/** What is said of a file that is not what its name says. */
export function damaged() {
  const message = word("It is damaged, or of another format than its name says.");
  return Object.assign(new Error(message), { name: "DamagedError" });
}

/** @param {string} ending */
export function isReadable(ending) {
  return ending in READERS;
}

/**
 * @param {string} ending of the file's name
 * @param {ArrayBuffer} bytes
 * @returns {Promise<Model>}
 * @throws {Error} with a sentence for the visitor
 */
export async function read(ending, bytes) {
  try {
    return await READERS[ending](bytes);
  } catch (error) {
    throw error instanceof LackError ? error : Object.assign(damaged(), { cause: error });
  }
}

/** The file is sound, and not all that it needs is there. */
class LackError extends Error {}

/** @param {ArrayBuffer} bytes of a glb or gltf file */
function described(bytes) {
  const view = new DataView(bytes);
  const isBinary = bytes.byteLength > 20 && view.getUint32(0, true) === GLB;
  const text = isBinary ? new Uint8Array(bytes, 20, view.getUint32(12, true)) : bytes;
  return JSON.parse(new TextDecoder().decode(text));
}

/** @param {ArrayBuffer} bytes @throws {LackError} */
function check(bytes) {
  const { buffers = [], extensionsRequired = [] } = described(bytes);
  const other = buffers.find(({ uri = "data:" }) => !uri.startsWith("data:"));
  if (other) {
    throw new LackError(
      word("It needs {name}, which lies beside it. A .glb file holds all.", { name: other.uri }),
    );
  }
  if (extensionsRequired.includes("KHR_texture_basisu")) {
    throw new LackError(
      word("Its pictures are of the format {format}, which is not known here.", { format: "KTX2" }),
    );
  }
}

/** @type {Reader} */
async function gltf(bytes) {
  check(bytes);
  const [{ GLTFLoader }, { MeshoptDecoder }] = await Promise.all([
    import("three/examples/jsm/loaders/GLTFLoader.js"),
    import("three/examples/jsm/libs/meshopt_decoder.module.js"),
  ]);
  const loader = new GLTFLoader();
  loader.setMeshoptDecoder(MeshoptDecoder);
  loader.setDRACOLoader(new Draco());
  const { scene, animations } = await loader.parseAsync(bytes, "");
  return { object: scene, animations };
}

/** @type {Reader} */
async function obj(bytes) {
  const { OBJLoader } = await import("three/examples/jsm/loaders/OBJLoader.js");
  const object = new OBJLoader().parse(new TextDecoder().decode(bytes));
  object.traverse((/** @type {any} */ part) => {
    if (part.isMesh) part.material = plain(part.geometry);
  });
  return { object, animations: [] };
}

/** @type {Reader} */
async function stl(bytes) {
  const { STLLoader } = await import("three/examples/jsm/loaders/STLLoader.js");
  return upright(new STLLoader().parse(bytes));
}

/** @type {Reader} */
async function ply(bytes) {
  const { PLYLoader } = await import("three/examples/jsm/loaders/PLYLoader.js");
  const geometry = new PLYLoader().parse(bytes);
  if (geometry.index === null) return { object: cloud(geometry), animations: [] };
  if (!geometry.hasAttribute("normal")) geometry.computeVertexNormals();
  return { object: new Mesh(geometry, plain(geometry)), animations: [] };
}

/** Printers' files have their z upwards. @param {any} geometry @returns {Model} */
function upright(geometry) {
  const mesh = new Mesh(geometry, plain(geometry));
  mesh.rotation.x = -Math.PI / 2;
  return { object: new Group().add(mesh), animations: [] };
}

/** @param {any} geometry */
function plain(geometry) {
  const vertexColors = geometry.hasAttribute("color");
  const color = vertexColors ? 0xffffff : 0xb8bcc6;
  // Files without normals have faces whose sides are not told apart.
  return new MeshLambertMaterial({ color, vertexColors, side: 2 });
}

/** @param {any} geometry */
export function cloud(geometry) {
  const vertexColors = geometry.hasAttribute("color");
  const color = vertexColors ? 0xffffff : 0x8a90a0;
  return new Points(
    geometry,
    new PointsMaterial({ color, vertexColors, size: 2, sizeAttenuation: false }),
  );
}

/**
 * Show all of a model as lines or as points.
 *
 * @param {any} object
 * @param {string | null} mode
 */
export function draw(object, mode) {
  /** @type {any[]} */
  const meshes = [];
  object.traverse((/** @type {any} */ part) => part.isMesh && meshes.push(part));
  for (const mesh of meshes) {
    const materials = [mesh.material].flat();
    if (mode === "wireframe") for (const material of materials) material.wireframe = true;
    if (mode !== "point_cloud") continue;
    const points = cloud(mesh.geometry);
    for (const place of ["position", "quaternion", "scale"]) points[place].copy(mesh[place]);
    mesh.parent?.add(points);
    mesh.removeFromParent();
    if (mesh === object) return points;
  }
  return object;
}

/** Free what a model holds on the graphics card. @param {any} object */
export function free(object) {
  object.traverse((/** @type {any} */ part) => {
    part.geometry?.dispose();
    for (const material of [part.material ?? []].flat()) {
      for (const value of Object.values(material)) {
        if (/** @type {any} */ (value)?.isTexture) /** @type {any} */ (value).dispose();
      }
      material.dispose();
    }
  });
}
