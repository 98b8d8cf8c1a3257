import type { ChosenDiffs } from '../contract/chosen.ts';
import type { DataSourcesConfig } from '../contract/data-source-config.ts';
import type { ResultFormat } from '../contract/differences.ts';
import type { FindLineage } from '../contract/lineage.ts';
import type { DatasetNames, Limits } from '../contract/outcome.ts';
import type { DiffRequestInput } from '../contract/request.ts';
import type { Pair } from '../contract/pair.ts';
import type { DataSourceReference } from './data-sources.ts';

/** When a comment is created; one that exists is always brought up to date. */
export const commentModes = ['always', 'changes', 'failure', 'never'] as const;
export type CommentMode = (typeof commentModes)[number];

/** When an issue is opened; one that exists is brought up to date, and closed when all is well. */
export const issueModes = ['never', 'failure'] as const;
export type IssueMode = (typeof issueModes)[number];

/** Datafold Cloud, or a server that answers the same operations, such as our own. */
export interface DatafoldSettings {
  kind: 'datafold';
  apiKey: string;
  apiUrl: string;
}

/** Our own engine, in this process. */
export interface EmbeddedSettings {
  kind: 'embedded';
  dataSources: DataSourcesConfig;
  memoryLimit: string | null;
}

export type ServiceSettings = DatafoldSettings | EmbeddedSettings;

/** A request whose data sources are not looked up yet. */
export type RequestFields = Omit<
  DiffRequestInput,
  'data_source1_id' | 'data_source2_id' | 'materialization_destination_id'
>;

/** One diff as its user describes it. A side without a data source is a file or needs none. */
export interface DiffPlan {
  name: string;
  datasets: DatasetNames;
  dataSource1: DataSourceReference | null;
  dataSource2: DataSourceReference | null;
  materializationDestination: DataSourceReference | null;
  fields: RequestFields;
  /** What it is held against. */
  limits: Limits;
}

/** A part of a pattern: a name, or one in which `*` is any text. */
export interface PatternPart {
  text: string;
  isPattern: boolean;
}

/** A pattern of tables by their paths, or by their names alone. */
export interface TablePattern {
  /** As its user wrote it. */
  written: string;
  parts: readonly PatternPart[];
}

/** Diffs that are chosen once the tables of both sides are known: one for each table of both. */
export interface SchemaChoice {
  kind: 'schemas';
  tables: readonly TablePattern[];
  excluded: readonly TablePattern[];
  /** The schema of each side, whose tables are paired by their names; `null` where patterns name schemas. */
  schemas: Pair<string[]> | null;
  /** What each diff is but for its tables, in whose place stand others. */
  template: DiffPlan;
}

/** Where all differences are written. */
export interface ResultsSettings {
  /** A folder; a relative path starts in the working folder. */
  path: string;
  format: ResultFormat;
}

/** Everything that the user set, read and checked. */
export interface Settings {
  service: ServiceSettings;
  /** None where they are chosen. */
  diffs: readonly DiffPlan[];
  /** What is said of diffs that nobody listed; `null` where they are listed. */
  chosen: ChosenDiffs | null;
  /** What chooses the diffs; `null` where they are named. */
  choice: SchemaChoice | null;
  /** Finds the tables of the diffs in a project; `null` where none is known. */
  lineage: FindLineage | null;
  githubToken: string | null;
  comment: CommentMode;
  commentKey: string | null;
  issue: IssueMode;
  /** Where messages go; a secret. */
  notifyWebhook: string | null;
  prNumber: number | null;
  reportPath: string | null;
  /** `null` for nowhere. */
  resultFiles: ResultsSettings | null;
  /** Whether comment, job summary and the Action's log show the sampled rows, too. */
  sampleRowsInComment: boolean;
  timeoutMs: number;
  pollIntervalMs: number | null;
  /** How many diffs may be under way at once; `null`: as many as the service takes. */
  diffsAtOnce: number | null;
  /** How many diffs may read one data source at once; `null`: as many as the service takes. */
  diffsAtOncePerSource: number | null;
  /** What the user should know although nothing is wrong. */
  warnings: readonly string[];
}
