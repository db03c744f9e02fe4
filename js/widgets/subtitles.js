/** Subtitles in the forms that Gradio takes: WebVTT, SubRip, JSON, a list; and as WebVTT. */

/**
 * @typedef {{start: number, end: number, text: string}} Cue
 * @typedef {{text: string, timestamp: [number, number]}} Given
 */

const TIMES = /(?:(\d+):)?(\d+):(\d+)[.,](\d+)\s*-->\s*(?:(\d+):)?(\d+):(\d+)[.,](\d+)/;

/**
 * @param {string} text of a file
 * @returns {Cue[]}
 */
export function parse(text) {
  const trimmed = text.replace(/^\ufeff/, "").trim();
  if (trimmed.startsWith("[")) return fromList(JSON.parse(trimmed));
  return trimmed.split(/\r?\n\s*\r?\n/).flatMap((block) => {
    const lines = block.split(/\r?\n/);
    const at = lines.findIndex((line) => TIMES.test(line));
    if (at === -1) return [];
    const [, ...parts] = /** @type {RegExpExecArray} */ (TIMES.exec(lines[at]));
    const spoken = lines.slice(at + 1).join("\n");
    return [{ start: seconds(parts.slice(0, 4)), end: seconds(parts.slice(4)), text: spoken }];
  });
}

/** @param {(string | undefined)[]} parts hours, minutes, seconds and what follows the point */
function seconds([hours, minutes, whole, fraction]) {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(`${whole}.${fraction}`);
}

/** @param {Given[]} list @returns {Cue[]} */
export function fromList(list) {
  return list.map(({ text, timestamp: [start, end] }) => ({ start, end, text }));
}

/** @param {Cue[]} cues */
export function toVtt(cues) {
  const lines = cues.map(
    // A blank line would end the cue, and an arrow begin another.
    ({ start, end, text }) =>
      `${stamp(start)} --> ${stamp(end)}\n${text.replace(/\n\s*\n/g, "\n").replaceAll("-->", "→")}\n`,
  );
  return ["WEBVTT\n", ...lines].join("\n");
}

/** @param {number} at */
function stamp(at) {
  const milliseconds = Math.round(at * 1000);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const whole = Math.floor(milliseconds / 1000);
  const rest = String(milliseconds % 1000).padStart(3, "0");
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${rest}`;
}

/**
 * @param {{cues?: Given[], text?: string, url?: string} | null} given
 * @returns {Promise<Cue[]>}
 */
export async function cuesOf(given) {
  if (given?.cues) return fromList(given.cues);
  if (given?.text !== undefined) return parse(given.text);
  if (!given?.url) return [];
  const response = await fetch(given.url);
  if (!response.ok) throw new Error(`${given.url}: ${response.status}`);
  return parse(await response.text());
}
