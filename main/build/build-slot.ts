import type { BuildRequest } from '../../preload/contract/build';
import { type RunningTool, runTool, type ToolRun } from '../process/run-tool';

/** A build that a person or a watch asked for. */
export interface RequestedBuild {
  readonly request: BuildRequest;
  readonly cause: 'person' | 'watch';
}

/** The build of a package that runs, and the one that comes after it. */
export interface Slot {
  pending: RequestedBuild | null;
  readonly run: (run: ToolRun) => RunningTool;
  readonly isStopped: () => boolean;
  readonly stop: () => Promise<void>;
  /** Ends when the build has told that it is finished. */
  readonly over: Promise<void>;
  readonly leave: () => void;
}

export function openSlot(): Slot {
  let stopped = false;
  let tool: RunningTool | null = null;
  let leave: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    leave = resolve;
  });
  return {
    pending: null,
    run(run) {
      tool = runTool(run);
      return tool;
    },
    isStopped: () => stopped,
    async stop() {
      stopped = true;
      await tool?.stop();
      await over;
    },
    over,
    leave,
  };
}
