/** The server on which the nodes keep who is signed in does not answer: nobody can be told apart until it does. */
export class SharedStateUnavailable extends Error {
  override readonly name = 'SharedStateUnavailable';
}
