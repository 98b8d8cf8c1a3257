import { z } from 'zod';

/** A comment on a pull request. */
export interface Comment {
  id: number;
  body: string;
  author: string | null;
  url: string;
}

/** An issue that is no pull request; its number is its `id`. */
export interface Issue {
  id: number;
  title: string;
  body: string;
  author: string | null;
  open: boolean;
  url: string;
}

/** What an issue shall be. */
export interface IssueText {
  title: string;
  body: string;
}

/** A pull request as far as finding the right one needs it. */
export interface PullRequest {
  number: number;
  open: boolean;
  headSha: string;
}

/** A run of a workflow. */
export interface WorkflowRun {
  id: number;
  /** `success`, `failure` and others; `null` while it runs. */
  conclusion: string | null;
  /** What started it. */
  event: string;
  /** The branch that it ran for. */
  branch: string | null;
  /** Whether that branch is one of this repository, and of no fork. */
  isOwn: boolean;
}

/** Files that a run of a workflow has kept, as one zip file. */
export interface Artifact {
  id: number;
  name: string;
  /** Whether GitHub has deleted it. */
  expired: boolean;
  bytes: number;
  /** The run that made it; `null` where GitHub does not tell. */
  run: { id: number; branch: string | null; isOwn: boolean } | null;
}

/** A comment, in the form of the API. */
export const commentSchema = z
  .looseObject({
    id: z.number(),
    body: z.string().nullish(),
    html_url: z.string(),
    user: z.looseObject({ login: z.string() }).nullish(),
  })
  .transform(({ id, body, html_url, user }): Comment => ({
    id,
    body: body ?? '',
    author: user?.login ?? null,
    url: html_url,
  }));

/** An issue, in the form of the API. */
export const issueSchema = z
  .looseObject({
    number: z.number(),
    title: z.string(),
    body: z.string().nullish(),
    state: z.string(),
    html_url: z.string(),
    user: z.looseObject({ login: z.string() }).nullish(),
  })
  .transform(({ number, title, body, state, html_url, user }): Issue => ({
    id: number,
    title,
    body: body ?? '',
    author: user?.login ?? null,
    open: state === 'open',
    url: html_url,
  }));

/** A pull request, in the form of the API. */
export const pullRequestSchema = z
  .looseObject({
    number: z.number(),
    state: z.string(),
    head: z.looseObject({ sha: z.string() }),
  })
  .transform(({ number, state, head }): PullRequest => ({
    number,
    open: state === 'open',
    headSha: head.sha,
  }));

/** A part of a run that tells a repository. */
const repositorySchema = z.looseObject({ id: z.number() }).nullish();

/** A run of a workflow, in the form of the API. */
export const runSchema = z
  .looseObject({
    id: z.number(),
    conclusion: z.string().nullish(),
    event: z.string(),
    head_branch: z.string().nullish(),
    repository: repositorySchema,
    head_repository: repositorySchema,
  })
  .transform(
    ({ id, conclusion, event, head_branch, repository, head_repository }): WorkflowRun => ({
      id,
      conclusion: conclusion ?? null,
      event,
      branch: head_branch ?? null,
      isOwn: repository != null && repository.id === head_repository?.id,
    }),
  );

/** The run of an artifact, which tells whose branch it is by the numbers of repositories. */
const runOfArtifactSchema = z.looseObject({
  id: z.number(),
  repository_id: z.number(),
  head_repository_id: z.number(),
  head_branch: z.string().nullish(),
});

/** An artifact, in the form of the API. */
export const artifactSchema = z
  .looseObject({
    id: z.number(),
    name: z.string(),
    size_in_bytes: z.number(),
    expired: z.boolean(),
    workflow_run: runOfArtifactSchema.nullish().catch(null),
  })
  .transform(({ id, name, size_in_bytes, expired, workflow_run: run }): Artifact => ({
    id,
    name,
    expired,
    bytes: size_in_bytes,
    run: run
      ? {
          id: run.id,
          branch: run.head_branch ?? null,
          isOwn: run.repository_id === run.head_repository_id,
        }
      : null,
  }));
