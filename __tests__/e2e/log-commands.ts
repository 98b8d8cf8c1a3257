/** A workflow command, as the runner reads it out of a line of the log. */
export interface LogCommand {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** The commands that a runner carries out. */
const REGISTERED = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

function unescape(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%5D', ']')
    .replaceAll('%3B', ';')
    .replaceAll('%25', '%');
}

function commandOf(info: string, data: string, separator: string): LogCommand | null {
  const [name = '', ...rest] = info.split(' ');
  if (!REGISTERED.has(name.toLowerCase())) return null;
  const pairs = rest
    .join(' ')
    .split(separator)
    .map((pair) => pair.trim().split(/=(.*)/s))
    .map(([key = '', value = '']) => [key, unescape(value)]);
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), data: unescape(data) };
}

/** `::name key=value::data`, after white space only; U+0085 is white space to the runner. */
function newForm(line: string): LogCommand | null {
  const match = /^[\s\u0085]*::(.*?)::(.*)$/s.exec(line);
  return match ? commandOf(match[1] ?? '', match[2] ?? '', ',') : null;
}

/** `##[name key=value]data`: the runner finds the old form anywhere in a line. */
function oldForm(line: string): LogCommand | null {
  const match = /##\[([^\]]*)\](.*)$/s.exec(line);
  return match ? commandOf(match[1] ?? '', match[2] ?? '', ';') : null;
}

/** Every command in what a step printed. A lone carriage return ends a line, too. */
export function commandsIn(log: string): LogCommand[] {
  const commands: LogCommand[] = [];
  let stopToken: string | null = null;
  for (const line of log.split(/\r\n|\n|\r/)) {
    if (stopToken !== null) {
      if (line.trim() === `::${stopToken}::`) stopToken = null;
      continue;
    }
    const command = newForm(line) ?? oldForm(line);
    if (command) commands.push(command);
    if (command?.name === 'stop-commands') stopToken = command.data;
  }
  return commands;
}

/** The data of all commands of one name: `error` gives the error annotations. */
export function commandData(log: string, name: string): string[] {
  return commandsIn(log)
    .filter((command) => command.name === name)
    .map((command) => command.data);
}

/** What was printed without the lines that tell the runner what to hide. */
export function withoutMasks(log: string): string {
  return log
    .split(/\r\n|\n|\r/)
    .filter((line) => newForm(line)?.name !== 'add-mask')
    .join('\n');
}
