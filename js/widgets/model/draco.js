/**
 * Meshes that Draco has compressed, for three's reader of glTF. Its own loader decodes in a worker
 * that it makes of a text, which not every page's policy allows; this one decodes on the spot.
 */

import { BufferAttribute, BufferGeometry } from "three";

/** Draco's own names for kinds of numbers. @type {Record<string, [string, any]>} */
const KINDS = {
  Float32Array: ["DT_FLOAT32", Float32Array],
  Int8Array: ["DT_INT8", Int8Array],
  Int16Array: ["DT_INT16", Int16Array],
  Int32Array: ["DT_INT32", Int32Array],
  Uint8Array: ["DT_UINT8", Uint8Array],
  Uint16Array: ["DT_UINT16", Uint16Array],
  Uint32Array: ["DT_UINT32", Uint32Array],
};

/** Has what `GLTFLoader.setDRACOLoader` needs. */
export class Draco {
  /** @type {Promise<any> | null} */
  #library = null;

  /** The file says that it will need the decoder. */
  preload() {
    this.#library ??= load();
    // Who decodes hears of it.
    this.#library.catch(() => {});
  }

  /**
   * @param {ArrayBuffer} bytes
   * @param {(geometry: any) => void} done
   * @param {Record<string, number>} ids of the attributes, by three's names for them
   * @param {Record<string, string>} types of their numbers
   * @param {unknown} _space of colours: glTF has one only
   * @param {(error: unknown) => void} failed
   */
  async decodeDracoFile(bytes, done, ids, types, _space, failed) {
    try {
      this.preload();
      done(decoded(await this.#library, new Int8Array(bytes), ids, types));
    } catch (error) {
      failed(error);
    }
  }
}

/** @returns {Promise<any>} the library */
async function load() {
  const [{ default: start }, { default: wasmBinary }] = await Promise.all([
    import("three/examples/jsm/libs/draco/gltf/draco_wasm_wrapper.js"),
    import("three/examples/jsm/libs/draco/gltf/draco_decoder.wasm"),
  ]);
  return start({ wasmBinary });
}

/**
 * @param {any} draco the library
 * @param {Int8Array} bytes
 * @param {Record<string, number>} ids
 * @param {Record<string, string>} types
 */
function decoded(draco, bytes, ids, types) {
  const decoder = new draco.Decoder();
  const isMesh = decoder.GetEncodedGeometryType(bytes) === draco.TRIANGULAR_MESH;
  const shape = isMesh ? new draco.Mesh() : new draco.PointCloud();
  try {
    const read = isMesh ? "DecodeArrayToMesh" : "DecodeArrayToPointCloud";
    const status = decoder[read](bytes, bytes.byteLength, shape);
    if (!status.ok()) throw new Error(status.error_msg());
    const geometry = new BufferGeometry();
    for (const [name, id] of Object.entries(ids)) {
      geometry.setAttribute(name, attribute(draco, decoder, shape, id, types[name]));
    }
    if (isMesh) geometry.setIndex(new BufferAttribute(triangles(draco, decoder, shape), 1));
    return geometry;
  } finally {
    draco.destroy(shape);
    draco.destroy(decoder);
  }
}

/**
 * @param {any} draco
 * @param {any} decoder
 * @param {any} shape
 * @param {number} id
 * @param {string} type
 */
function attribute(draco, decoder, shape, id, type) {
  const found = decoder.GetAttributeByUniqueId(shape, id);
  const parts = found.num_components();
  const [kind, Numbers] = KINDS[type];
  const numbers = copied(draco, Numbers, shape.num_points() * parts, (size, at) =>
    decoder.GetAttributeDataArrayForAllPoints(shape, found, draco[kind], size, at),
  );
  return new BufferAttribute(numbers, parts);
}

/** @param {any} draco @param {any} decoder @param {any} mesh */
function triangles(draco, decoder, mesh) {
  return copied(draco, Uint32Array, mesh.num_faces() * 3, (size, at) =>
    decoder.GetTrianglesUInt32Array(mesh, size, at),
  );
}

/**
 * Numbers out of the library's memory.
 *
 * @param {any} draco
 * @param {any} Numbers the kind of typed array
 * @param {number} count
 * @param {(size: number, at: number) => void} fill writes so many bytes at a place of its memory
 */
function copied(draco, Numbers, count, fill) {
  const size = count * Numbers.BYTES_PER_ELEMENT;
  const at = draco._malloc(size);
  try {
    fill(size, at);
    return new Numbers(draco.HEAP8.buffer, at, count).slice();
  } finally {
    draco._free(at);
  }
}
