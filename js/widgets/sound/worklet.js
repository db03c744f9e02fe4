/** What hears the microphone, in the browser's thread for sound: sends all that comes, in order. */

/** Frames in one message. */
const BATCH = 2048;

/** The source of the module that the thread loads: it can import nothing from a page's files. */
const SOURCE = `registerProcessor("pagelet-recorder", class extends AudioWorkletProcessor {
  constructor() {
    super();
    this.kept = [];
    this.frames = 0;
    this.isOpen = true;
    this.port.onmessage = ({ data }) => {
      this.send();
      this.port.postMessage(data);
      if (data === "end") this.isOpen = false;
    };
  }
  send() {
    if (this.frames === 0) return;
    const channels = this.kept[0].map((_, channel) => {
      const whole = new Float32Array(this.frames);
      let at = 0;
      for (const block of this.kept) {
        whole.set(block[channel] ?? block[0], at);
        at += block[0].length;
      }
      return whole;
    });
    this.kept = [];
    this.frames = 0;
    this.port.postMessage(channels, channels.map(({ buffer }) => buffer));
  }
  process([input]) {
    if (input.length > 0) {
      this.kept.push(input.slice(0, 2).map((channel) => channel.slice()));
      this.frames += input[0].length;
      if (this.frames >= ${BATCH}) this.send();
    }
    return this.isOpen;
  }
});`;

/**
 * Let a context hear a stream.
 *
 * @param {AudioContext} context
 * @param {MediaStreamAudioSourceNode} source
 * @returns {Promise<AudioWorkletNode>} its port gives lists of channels; what is sent to it comes back after all before
 */
export async function listenTo(context, source) {
  const url = URL.createObjectURL(new Blob([SOURCE], { type: "text/javascript" }));
  try {
    await context.audioWorklet.addModule(url);
  } finally {
    URL.revokeObjectURL(url);
  }
  const node = new AudioWorkletNode(context, "pagelet-recorder", { numberOfOutputs: 0 });
  source.connect(node);
  return node;
}
