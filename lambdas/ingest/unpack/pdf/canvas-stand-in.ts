/**
 * pdf.js makes one of these when it is loaded and needs them to draw, which we never do: a stand-in that does nothing takes the
 * place of a native canvas. Runs in the reader's own thread only.
 */
class Nothing {}

for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Nothing, configurable: true, writable: true });
}
