// Quantiles of the normal and of Student's distribution.

import Foundation

/// Quantiles of distributions.
enum Quantiles {
  /// The standard normal quantile of a share strictly between 0 and 1.
  ///
  /// Source: Acklam 2003, relative error below 1.2e-9; 0.975 gives 1.959964.
  static func normal(_ share: Double) -> Double {
    let p = min(max(share, 1e-12), 1 - 1e-12)
    guard p >= 0.02425 else { return tail((-2 * log(p)).squareRoot()) }
    guard p <= 1 - 0.02425 else { return -tail((-2 * log(1 - p)).squareRoot()) }
    let q = p - 0.5
    let r = q * q
    let top = [
      -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
      1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00,
    ]
    let bottom = [
      -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
      6.680131188771972e+01, -1.328068155288572e+01, 1,
    ]
    return polynomial(top, r) * q / polynomial(bottom, r)
  }

  /// Student's quantile of a share, by its expansion around the normal one.
  ///
  /// Source: Abramowitz & Stegun 26.7.5; 0.975 with 10 degrees of freedom gives 2.2278 (exactly
  /// 2.2281).
  static func student(_ share: Double, freedom: Double) -> Double {
    let z = normal(share)
    let (z3, z5, z7) = (z * z * z, z * z * z * z * z, z * z * z * z * z * z * z)
    let first = (z3 + z) / (4 * freedom)
    let second = (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom * freedom)
    let third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom * freedom * freedom)
    return z + first + second + third
  }

  private static func tail(_ q: Double) -> Double {
    let top = [
      -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
      -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00,
    ]
    let bottom = [
      7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
      3.754408661907416e+00, 1,
    ]
    return polynomial(top, q) / polynomial(bottom, q)
  }

  private static func polynomial(_ factors: [Double], _ x: Double) -> Double {
    factors.reduce(0) { $0 * x + $1 }
  }
}
