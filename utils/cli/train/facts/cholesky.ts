/** Solves the symmetric positive definite system `matrix · x = vector` (row by row) by Cholesky's decomposition. */
export function solve(matrix: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  const lower = new Float64Array(n * n);
  const l = (row: number, column: number): number => lower[row * n + column] as number;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j] as number;
      for (let k = 0; k < j; k++) sum -= l(i, k) * l(j, k);
      lower[i * n + j] = i === j ? Math.sqrt(sum) : sum / l(j, j);
    }
  }
  const x = Float64Array.from(vector);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) (x[i] as number) -= l(i, k) * (x[k] as number);
    (x[i] as number) /= l(i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) (x[i] as number) -= l(k, i) * (x[k] as number);
    (x[i] as number) /= l(i, i);
  }
  return x;
}
