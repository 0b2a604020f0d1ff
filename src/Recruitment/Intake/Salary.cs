namespace Recruitment.Intake;

/// <summary>Pay that a candidate asks.</summary>
/// <param name="Amount">Gross, in <paramref name="Currency"/>.</param>
/// <param name="Period"><c>hour</c>, <c>month</c> or <c>year</c>.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record Salary(decimal Amount, string Period, string Currency);
