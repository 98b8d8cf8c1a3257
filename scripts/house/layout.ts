import type { Folder, House, Room } from './house.ts';

/** How wide the picture is, in pixels. */
export const WIDTH = 1400;

const [MARGIN, GAP, FLOOR_GAP, PADDING] = [24, 16, 46, 12];
/** Along the right wall, where ways to floors further down have room. */
const WALL = 48;
const COLUMNS = 4;
const COLUMN = (WIDTH - 2 * MARGIN - WALL - (COLUMNS - 1) * GAP) / COLUMNS;
const TOP = 106;
/** So wide is a character at most, in text of 12 pixels, on average. */
const CHARACTER = 6.7;

/** Where something stands, in pixels from the upper left. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A folder of a room, with its texts in lines that fit. */
interface Cell {
  folder: Folder;
  label: string;
  area: Box;
  purpose: string[];
  loads: string[];
}

/** A room with all that is in it. */
export interface LaidOutRoom {
  room: Room;
  label: string;
  area: Box;
  purpose: string[];
  cells: Cell[];
}

/** The way from one room to another; past other floors it takes a lane along the wall. */
export interface Way {
  from: [x: number, y: number];
  to: [x: number, y: number];
  lane: { x: number; below: number; above: number } | null;
}

/** Where everything is. */
export interface Layout {
  height: number;
  rooms: LaidOutRoom[];
  ways: Way[];
}

/** A text in lines of a width in pixels. */
function wrapped(text: string, width: number): string[] {
  const most = Math.floor(width / CHARACTER);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** A folder's name as it reads in its room. */
function labelIn(room: string, name: string): string {
  const hall = room.replace(/<kind>$/, '').replace(/\/?$/, '/');
  return name.startsWith(hall) ? name.slice(hall.length) : name;
}

/** How many columns each room of a floor has: those with the most folders have the most. */
function columnsOf(floor: readonly Room[]): number[] {
  const columns = floor.map(() => 1);
  const crowd = (index: number): number =>
    (floor[index]?.folders.length ?? 0) / (columns[index] ?? 1);
  for (let free = COLUMNS - floor.length; free > 0; free -= 1) {
    const indices = columns.map((_, index) => index);
    const fullest = indices.reduce((one, other) => (crowd(other) > crowd(one) ? other : one), 0);
    columns[fullest] = (columns[fullest] ?? 1) + 1;
  }
  return columns;
}

function cellsOf(room: Room, { x, y, width }: Omit<Box, 'height'>, columns: number): Cell[] {
  const cellWidth = Math.floor((width - (columns + 1) * PADDING) / columns);
  const cells: Cell[] = [];
  let top = y;
  for (let start = 0; start < room.folders.length; start += columns) {
    const row = room.folders.slice(start, start + columns).map((folder, index) => {
      const loads = folder.loads.map((name) => labelIn(room.name, name)).join(', ');
      return {
        folder,
        label: labelIn(room.name, folder.name),
        area: {
          x: x + PADDING + index * (cellWidth + PADDING),
          y: top,
          width: cellWidth,
          height: 0,
        },
        purpose: wrapped(folder.purpose, cellWidth - 20),
        loads: loads === '' ? [] : wrapped(`↓ ${loads}`, cellWidth - 20),
      };
    });
    const height =
      Math.max(...row.map((cell) => cell.purpose.length + cell.loads.length)) * 15 + 30;
    for (const cell of row) cell.area.height = height;
    cells.push(...row);
    top += height + PADDING;
  }
  return cells;
}

function layOutFloor(floor: readonly Room[], y: number): LaidOutRoom[] {
  const columns = columnsOf(floor);
  let x = MARGIN;
  const rooms = floor.map((room, index): LaidOutRoom => {
    const wide = columns[index] ?? 1;
    const width = wide * COLUMN + (wide - 1) * GAP;
    const purpose = wrapped(room.purpose, width - 2 * PADDING);
    const head = 38 + 15 * purpose.length;
    const cells = cellsOf(room, { x, y: y + head, width }, wide);
    const foot = Math.max(y + head, ...cells.map(({ area }) => area.y + area.height + PADDING));
    const label = room.name === '.' ? 'index.ts' : room.name;
    const laidOut = { room, label, area: { x, y, width, height: foot - y }, purpose, cells };
    x += width + GAP;
    return laidOut;
  });
  const height = Math.max(...rooms.map(({ area }) => area.height));
  for (const { area } of rooms) area.height = height;
  return rooms;
}

const middleOf = ({ area }: LaidOutRoom): number => area.x + area.width / 2;

/** Where each of several ways begins or ends on a side of a room, in the order of their other ends. */
function spread(room: LaidOutRoom, others: readonly LaidOutRoom[], other: LaidOutRoom): number {
  const ordered = others.toSorted((a, b) => middleOf(a) - middleOf(b));
  const share = (ordered.indexOf(other) + 1) / (ordered.length + 1);
  return Math.round(room.area.x + room.area.width * share);
}

function waysOf(floors: readonly LaidOutRoom[][]): Way[] {
  const rooms = floors.flat();
  const floorOf = new Map(floors.flatMap((floor, index) => floor.map((one) => [one, index])));
  const links = rooms.flatMap((from) =>
    rooms.filter((to) => from.room.standsOn.includes(to.room.name)).map((to) => ({ from, to })),
  );
  let lanes = 0;
  return links.map(({ from, to }) => {
    const targets = links.filter((link) => link.from === from).map((link) => link.to);
    const origins = links.filter((link) => link.to === to).map((link) => link.from);
    const foot = from.area.y + from.area.height;
    const isNext = (floorOf.get(to) ?? 0) === (floorOf.get(from) ?? 0) + 1;
    const lane = {
      x: WIDTH - MARGIN - WALL + 16 + 12 * lanes,
      below: foot + 14 + 6 * lanes,
      above: to.area.y - 32 + 6 * lanes,
    };
    if (!isNext) lanes += 1;
    return {
      from: [spread(from, targets, to), foot],
      to: [spread(to, origins, from), to.area.y],
      lane: isNext ? null : lane,
    };
  });
}

/** Places all rooms of a house. */
export function layOut(house: House): Layout {
  const floors: LaidOutRoom[][] = [];
  let y = TOP;
  for (const floor of house) {
    const rooms = layOutFloor(floor, y);
    floors.push(rooms);
    y += (rooms[0]?.area.height ?? 0) + FLOOR_GAP;
  }
  return { height: y - FLOOR_GAP + MARGIN, rooms: floors.flat(), ways: waysOf(floors) };
}
