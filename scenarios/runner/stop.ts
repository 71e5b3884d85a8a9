/** Ends a scenario on the way, without a fault: what was judged stands, and the rest cannot be. */
export class Stop extends Error {
  /**
   * `ended`: the checks say why. `skip`: it cannot be played here. `unseen`: its last step did not show here, which others can live
   * with. `unjudged`: what it stands on is missing.
   */
  readonly how: 'ended' | 'skip' | 'unseen' | 'unjudged';

  constructor(how: Stop['how'], reason: string) {
    super(reason);
    this.name = 'Stop';
    this.how = how;
  }
}
