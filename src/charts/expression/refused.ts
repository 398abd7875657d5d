/** A function or name that expressions may not use. */
export class RefusedExpression extends Error {
  readonly functionName: string;
  constructor(functionName: string) {
    super(`function ${functionName} is refused`);
    this.functionName = functionName;
  }
}
