/** What the tests use of the package `edtf` (edtf.js by Sylvester Keil), which brings no types. */
declare module 'edtf' {
  /** A date, season or interval with its first and last millisecond (UTC, inclusive); throws where the text is no EDTF. */
  export default function edtf(text: string): {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  };
}
