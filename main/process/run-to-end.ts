import { runTool, type ToolExit, type ToolRun } from './run-tool';

export interface Ended extends ToolExit {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a tool that says little and ends soon, and answers with all that it said. */
export async function runToEnd(run: Omit<ToolRun, 'onStdout' | 'onStderr'>, limitMs = 30_000): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const tool = runTool({
    ...run,
    onStdout: (text) => {
      stdout += text;
    },
    onStderr: (text) => {
      stderr += text;
    },
  });
  const timer = setTimeout(() => void tool.stop(), limitMs);
  const exit = await tool.finished;
  clearTimeout(timer);
  return { ...exit, stdout, stderr };
}
