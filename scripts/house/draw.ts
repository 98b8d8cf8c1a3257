import type { Folder, House, Room } from './house.ts';
import { type Box, layOut, type LaidOutRoom, type Layout, WIDTH } from './layout.ts';

const STYLE = `
  :root { --paper: #ffffff; --room: #f3f6fa; --cell: #ffffff; --edge: #c9d3df; --ink: #1b2733; --soft: #5b6b7b; --lead: #2f6fb5; }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #0f151c; --room: #18212b; --cell: #1f2a36; --edge: #364757; --ink: #e4ebf2; --soft: #9aabbb; --lead: #74b1f0; }
  }
  text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: var(--ink); }
  .paper { fill: var(--paper); }
  .room { fill: var(--room); stroke: var(--edge); }
  .cell { fill: var(--cell); stroke: var(--edge); }
  .title { font-size: 22px; font-weight: 700; }
  .name { font-size: 16px; font-weight: 700; }
  .cell-name { font-size: 13px; font-weight: 600; }
  .size { font-size: 11px; fill: var(--soft); text-anchor: end; }
  .soft { fill: var(--soft); }
  .loads { font-size: 11px; fill: var(--lead); }
  .way { fill: none; stroke: var(--lead); stroke-width: 1.6; }
  .tip { fill: var(--lead); }`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const grouped = new Intl.NumberFormat('en-US');

const sized = (number: number, noun: string): string =>
  `${grouped.format(number)} ${noun}${number === 1 ? '' : 's'}`;

const text = (kind: string, x: number, y: number, words: string): string =>
  `<text class="${kind}" x="${x}" y="${y}">${escaped(words)}</text>`;

const box = (kind: string, { x, y, width, height }: Box): string =>
  `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`;

/** To two digits, and tens at least: the picture is not another one after every change. */
function roundly(lines: number): number {
  const step = Math.max(10, 10 ** (String(lines).length - 2));
  return Math.max(step, Math.round(lines / step) * step);
}

function sizeOf(folders: readonly Folder[]): string {
  const sum = (of: 'files' | 'lines'): number =>
    folders.reduce((total, folder) => total + folder[of], 0);
  return `${sized(sum('files'), 'file')} · ${sized(roundly(sum('lines')), 'line')}`;
}

function drawRoom({ room, label, area, purpose, cells }: LaidOutRoom): string[] {
  const [left, right] = [area.x + 12, area.x + area.width - 12];
  return [
    box('room', area),
    text('name', left, area.y + 24, label),
    text('size', right, area.y + 24, sizeOf([room, ...room.folders])),
    ...purpose.map((line, index) => text('soft', left, area.y + 43 + 15 * index, line)),
    ...cells.flatMap(({ folder, label: name, area: place, purpose: lines, loads }) => [
      box('cell', place),
      text('cell-name', place.x + 10, place.y + 19, name),
      text('size', place.x + place.width - 10, place.y + 19, sizeOf([folder])),
      ...lines.map((line, index) => text('soft', place.x + 10, place.y + 36 + 15 * index, line)),
      ...loads.map((line, index) =>
        text('loads', place.x + 10, place.y + 36 + 15 * (lines.length + index), line),
      ),
    ]),
  ];
}

type Point = readonly [x: number, y: number];

/** A way over points, with round corners. */
function rounded(points: readonly Point[]): string {
  const [first = [0, 0], ...rest] = points;
  const parts = rest.map(([x, y], index) => {
    const next = rest[index + 1];
    if (!next) return `L ${x} ${y}`;
    const [beforeX, beforeY] = points[index] ?? first;
    const step = (from: number, to: number): number => Math.sign(to - from) * 8;
    const start = `${x - step(beforeX, x)} ${y - step(beforeY, y)}`;
    return `L ${start} Q ${x} ${y} ${x + step(x, next[0])} ${y + step(y, next[1])}`;
  });
  return `M ${first[0]} ${first[1]} ${parts.join(' ')}`;
}

/** From the foot of one room to the head of another: straight down, or by the way along the wall. */
function drawWays({ ways }: Layout): string[] {
  return ways.flatMap(({ from: [x1, y1], to: [x2, y2], lane }) => {
    const end = y2 - 7;
    const middle = (y1 + end) / 2;
    const path =
      lane === null
        ? `M ${x1} ${y1} C ${x1} ${middle} ${x2} ${middle} ${x2} ${end}`
        : rounded([
            [x1, y1],
            [x1, lane.below],
            [lane.x, lane.below],
            [lane.x, lane.above],
            [x2, lane.above],
            [x2, end],
          ]);
    return [
      `<path class="way" d="${path}"/>`,
      `<path class="tip" d="M ${x2} ${y2} l -5 -9 h 10 z"/>`,
    ];
  });
}

const allOf = (house: House): Room[] => house.flat();

/** The picture of a house, as SVG that reads well on light and on dark pages. */
export function drawHouse(house: House): string {
  const layout = layOut(house);
  const rooms = allOf(house);
  const whole = sizeOf(rooms.flatMap((room) => [room, ...room.folders]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${layout.height}" width="${WIDTH}" height="${layout.height}" role="img" aria-labelledby="title">`,
    `<title id="title">The folders of src and what they import when they run</title>`,
    `<style>${STYLE}\n</style>`,
    `<rect class="paper" width="${WIDTH}" height="${layout.height}" rx="12"/>`,
    text('title', 24, 42, 'The house'),
    text('soft', 24, 64, `src: ${whole}. Imports go down only, and nothing runs in a circle.`),
    text(
      'soft',
      24,
      81,
      'An arrow leads to what a folder loads when it runs; what is further down that way is loaded, too. ↓ names neighbours in the same room.',
    ),
    ...drawWays(layout),
    ...layout.rooms.flatMap(drawRoom),
    '</svg>',
    '',
  ].join('\n');
}
