/** Shows a model: lit from all sides, turned, moved and zoomed by pointers and keys. */

import {
  AnimationMixer,
  Box3,
  Color,
  DirectionalLight,
  HemisphereLight,
  PerspectiveCamera,
  PMREMGenerator,
  Scene,
  Sphere,
  Spherical,
  Timer,
  Vector3,
  WebGLRenderer,
} from "three";
import { OrbitControls } from "three/examples/jsm/controls/OrbitControls.js";
import { RoomEnvironment } from "three/examples/jsm/environments/RoomEnvironment.js";
import { damaged, draw, free, read } from "./loaders.js";

/**
 * @typedef {object} Look
 * @property {string | null} mode "solid", "point_cloud" or "wireframe"
 * @property {number[]} color of the background: red, green, blue and opacity
 * @property {(number | null)[]} camera two angles in degrees and a distance
 * @property {number} zoom
 * @property {number} pan
 */

/** Degrees: from the front, a little from above. */
const ANGLES = [90, 75];
const TURN = Math.PI / 24;

export class Viewer {
  #renderer;
  #scene = new Scene();
  #camera = new PerspectiveCamera(45, 1, 0.01, 100);
  #controls;
  #sphere = new Sphere();
  #timer = new Timer();
  /** @type {any} */
  #mixer = null;
  /** @type {Look} */
  #look;
  #frame = 0;
  #observer = new ResizeObserver(() => this.#fit());

  /**
   * @param {HTMLElement} place that it fills
   * @param {Look} look
   * @throws {Error} where the browser has no WebGL
   */
  constructor(place, look) {
    this.#look = look;
    this.#renderer = new WebGLRenderer({ antialias: true, alpha: true });
    const { domElement: canvas } = this.#renderer;
    place.append(canvas);
    // A lamp at the camera tells the sides of a model apart that has no colours.
    this.#scene.add(this.#camera.add(new DirectionalLight(0xffffff, 1.6)));
    this.#scene.add(new HemisphereLight(0xffffff, 0x8088a0, 1.4));
    const [red, green, blue, opacity] = look.color;
    this.#renderer.setClearColor(new Color().setRGB(red, green, blue, "srgb"), opacity ?? 1);
    this.#controls = new OrbitControls(this.#camera, canvas);
    this.#controls.zoomSpeed = look.zoom;
    this.#controls.panSpeed = look.pan;
    this.#controls.addEventListener("change", () => this.#draw());
    place.addEventListener("keydown", (event) => this.#key(event));
    this.#observer.observe(place);
  }

  /** @param {string} ending @param {ArrayBuffer} bytes */
  async show(ending, bytes) {
    const { object, animations } = await read(ending, bytes);
    const shown = draw(object, this.#look.mode);
    this.#scene.add(shown);
    this.#surround(shown);
    const box = new Box3().setFromObject(shown);
    if (box.isEmpty()) throw damaged();
    box.getBoundingSphere(this.#sphere);
    if (!(this.#sphere.radius > 0)) this.#sphere.radius = 1;
    this.reset();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (animations.length === 0 || still) return;
    this.#mixer = new AnimationMixer(shown);
    this.#mixer.clipAction(animations[0]).play();
    this.#animate();
  }

  /** Metal is seen by what it mirrors: a room, which takes a moment to make. @param {any} shown */
  #surround(shown) {
    let isMetal = false;
    shown.traverse((/** @type {any} */ part) => {
      isMetal ||= [part.material ?? []].flat().some(({ metalness }) => metalness > 0);
    });
    if (!isMetal) return;
    const generator = new PMREMGenerator(this.#renderer);
    this.#scene.environment = generator.fromScene(new RoomEnvironment(), 0.04).texture;
    this.#scene.environmentIntensity = 0.5;
    generator.dispose();
  }

  /** Look at it as at first. */
  reset() {
    const { radius, center } = this.#sphere;
    const [alpha, beta] = ANGLES.map(
      (angle, at) => ((this.#look.camera[at] ?? angle) * Math.PI) / 180,
    );
    const fitting = (radius / Math.sin((this.#camera.fov * Math.PI) / 360)) * 1.05;
    const distance = this.#look.camera[2] ?? fitting;
    this.#camera.near = radius / 100;
    this.#camera.far = Math.max(distance, fitting) + radius * 100;
    // Gradio's angles: the first around the upright axis, the second down from the top.
    const direction = new Vector3(
      -Math.cos(alpha) * Math.sin(beta),
      Math.cos(beta),
      Math.sin(alpha) * Math.sin(beta),
    );
    this.#camera.position.copy(center).addScaledVector(direction, distance);
    this.#controls.target.copy(center);
    this.#controls.update();
    this.#fit();
  }

  close() {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#controls.dispose();
    free(this.#scene);
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
    this.#renderer.domElement.remove();
  }

  #fit() {
    const place = this.#renderer.domElement.parentElement;
    if (!place || place.clientWidth === 0 || place.clientHeight === 0) return;
    this.#renderer.setPixelRatio(Math.min(window.devicePixelRatio, 2));
    this.#renderer.setSize(place.clientWidth, place.clientHeight);
    this.#camera.aspect = place.clientWidth / place.clientHeight;
    this.#camera.updateProjectionMatrix();
    this.#draw();
  }

  /** Draw once, as soon as the browser does. */
  #draw() {
    if (this.#mixer !== null) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#renderer.render(this.#scene, this.#camera));
  }

  #animate() {
    this.#frame = requestAnimationFrame(() => {
      this.#timer.update();
      this.#mixer?.update(this.#timer.getDelta());
      this.#renderer.render(this.#scene, this.#camera);
      this.#animate();
    });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, shiftKey } = event;
    const away = this.#camera.position.clone().sub(this.#controls.target);
    const [x, y] = ARROWS[key] ?? [0, 0];
    if (key === "Home") this.reset();
    else if (key === "+" || key === "=") away.multiplyScalar(1 - 0.1 * this.#look.zoom);
    else if (key === "-") away.multiplyScalar(1 + 0.1 * this.#look.zoom);
    else if (x === 0 && y === 0) return;
    else if (shiftKey) this.#move(x, y, away.length() * 0.05 * this.#look.pan);
    else {
      const place = new Spherical().setFromVector3(away);
      place.theta -= x * TURN;
      place.phi -= y * TURN;
      away.setFromSpherical(place.makeSafe());
    }
    event.preventDefault();
    if (key === "Home") return;
    this.#camera.position.copy(this.#controls.target).add(away);
    this.#controls.update();
    this.#draw();
  }

  /** Move what is looked at. @param {number} x @param {number} y @param {number} step */
  #move(x, y, step) {
    const side = new Vector3().setFromMatrixColumn(this.#camera.matrix, 0);
    const up = new Vector3().setFromMatrixColumn(this.#camera.matrix, 1);
    this.#controls.target.addScaledVector(side, x * step).addScaledVector(up, y * step);
  }
}

/** @type {Record<string, [number, number]>} */
const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
