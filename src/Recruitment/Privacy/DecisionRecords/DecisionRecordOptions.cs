using System.ComponentModel.DataAnnotations;

namespace Recruitment.Privacy.DecisionRecords;

/// <summary>How long decision records are kept (section <c>Privacy</c>).</summary>
public sealed class DecisionRecordOptions : IValidatableObject
{
    /// <summary>Six months, the least that the AI Act asks of deployers (art. 26(6)).</summary>
    private static readonly TimeSpan Least = TimeSpan.FromDays(183);

    private static readonly TimeSpan Most = TimeSpan.FromDays(3660);

    public TimeSpan DecisionRecordsKept { get; init; } = TimeSpan.FromDays(190);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DecisionRecordsKept < Least || DecisionRecordsKept > Most)
        {
            yield return new ValidationResult(
                $"Privacy:DecisionRecordsKept is {DecisionRecordsKept}; it must be from {Least.Days} to {Most.Days} days, written as days.hh:mm:ss, such as 190.00:00:00.");
        }
    }
}
