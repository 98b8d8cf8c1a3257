import type { Environment } from '../config/data-sources.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Settings } from '../config/settings.ts';
import type { ReportedOutcome } from '../report/facts.ts';
import type { ConnectedService, ConnectService, Folders } from './connect-service.ts';
import { withLineage } from './lineage.ts';
import { judge } from './outcomes.ts';
import type { RunProgress, LineLog } from './progress.ts';
import { type NamedRequest, resolveRequests } from './requests.ts';
import { resultFilesOf } from './result-folders.ts';
import { runDiffs, type DiffRun } from './run-diffs.ts';
import { type DiffsOfTables, type ChoosingTools, chooseTables } from './tables/choose-tables.ts';

/** What a run works with, besides its settings. */
export interface Tools extends Pick<DiffRun, 'signal' | 'now' | 'sleep' | 'random'> {
  connectService: ConnectService;
  /** The script that this process runs. */
  program: string;
  env: Environment;
  folders: Folders;
  secrets: Secrets;
  log: LineLog;
  /** Opens what is told how the diffs get on. */
  openProgress: (numberOfDiffs: number) => RunProgress;
  /** Told of the diffs that the service works on, whenever they change. */
  onUnfinished: DiffRun['onUnfinished'];
  /** The address of the workflow run; `null` where there is none. */
  runUrl: string | null;
  /** What else may be the reason where the embedded engine knows no data source of a name. */
  embeddedHint: string | null;
}

/** The requests, with the folders that all their differences are written to. */
function withFiles(
  requests: NamedRequest[],
  { resultFiles }: Settings,
  working: string,
): NamedRequest[] {
  if (resultFiles === null) return requests;
  const names = requests.map(({ name }) => name);
  const places = resultFilesOf(resultFiles, names, working);
  return requests.map((request, index) => {
    const files = places[index];
    return files ? { ...request, files } : request;
  });
}

/** The diffs that are named, or those of the tables that are chosen once they are known. */
async function chosenDiffs(
  { diffs, choice, timeoutMs }: Settings,
  connection: ConnectedService,
  { hint, signal, say }: { hint: string | null } & Pick<ChoosingTools, 'signal' | 'say'>,
): Promise<DiffsOfTables> {
  const plans = choice ? [choice.template] : diffs;
  const requests = await resolveRequests(plans, connection, hint, signal);
  const [template] = requests;
  if (!choice || !template) return { requests, lone: [] };
  return chooseTables(choice, template, { service: connection.service, signal, timeoutMs, say });
}

/**
 * Requests → create → poll → gate: runs all diffs and holds each against its limits.
 *
 * @throws ConfigurationError where a data source is not known.
 * @throws CancelledError where the signal aborts, after every diff under way was cancelled.
 */
export async function compareAll(settings: Settings, tools: Tools): Promise<ReportedOutcome[]> {
  const { service } = settings;
  const { folders, log, secrets, signal, runUrl } = tools;
  const say = (line: string): void => log.info(line);
  const connection = await tools.connectService(service, {
    ...{ folders, runUrl },
    log: say,
    program: { entry: tools.program, env: tools.env },
    redact: (text) => secrets.redact(text),
  });
  try {
    const hint = service.kind === 'embedded' ? tools.embeddedHint : null;
    const chosen = await chosenDiffs(settings, connection, { hint, signal, say });
    const requests = withFiles(chosen.requests, settings, folders.working);
    const progress = tools.openProgress(requests.length);
    const finished = await runDiffs(requests, connection, { ...settings, ...tools, progress });
    return judge(withLineage([...finished, ...chosen.lone], settings.lineage), secrets);
  } finally {
    await connection.service.close();
  }
}
